import type { Publisher } from './site';

export const bbc: Publisher = {
  id: 'bbc',
  name: 'BBC',
  country: 'GB',
  hosts: ['bbc.co.uk', 'bbc.com'],
};
