import type { Publisher } from './site';

export const theNation: Publisher = {
  id: 'the-nation',
  name: 'The Nation',
  country: 'US',
  hosts: ['thenation.com'],
};
