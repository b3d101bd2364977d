import type { Publisher } from './site';

export const taz: Publisher = {
  id: 'taz',
  name: 'taz',
  country: 'DE',
  hosts: ['taz.de'],
  articles: ['/*/!#'],
};
