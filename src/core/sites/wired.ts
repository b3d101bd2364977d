import type { Publisher } from './site';

export const wired: Publisher = {
  id: 'wired',
  name: 'WIRED',
  country: 'US',
  hosts: ['wired.com'],
};
