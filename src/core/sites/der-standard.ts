import type { Publisher } from './site';

export const derStandard: Publisher = {
  id: 'der-standard',
  name: 'Der Standard',
  country: 'AT',
  hosts: ['derstandard.at'],
  articles: ['/story/#/*'],
};
