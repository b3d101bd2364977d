import type { Publisher } from './site';

export const euronews: Publisher = {
  id: 'euronews',
  name: 'Euronews',
  country: 'FR',
  hosts: ['euronews.com'],
};
