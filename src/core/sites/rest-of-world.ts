import type { Publisher } from './site';

export const restOfWorld: Publisher = {
  id: 'rest-of-world',
  name: 'Rest of World',
  country: 'US',
  hosts: ['restofworld.org'],
};
