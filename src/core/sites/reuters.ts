import type { Publisher } from './site';

export const reuters: Publisher = {
  id: 'reuters',
  name: 'Reuters',
  country: 'GB',
  hosts: ['reuters.com'],
};
