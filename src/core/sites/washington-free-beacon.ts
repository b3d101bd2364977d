import type { Publisher } from './site';

export const washingtonFreeBeacon: Publisher = {
  id: 'washington-free-beacon',
  name: 'The Washington Free Beacon',
  country: 'US',
  hosts: ['freebeacon.com'],
};
