import type { Publisher } from './site';

export const heise: Publisher = {
  id: 'heise',
  name: 'heise online',
  country: 'DE',
  hosts: ['heise.de'],
};
