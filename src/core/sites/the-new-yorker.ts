import type { Publisher } from './site';

export const theNewYorker: Publisher = {
  id: 'the-new-yorker',
  name: 'The New Yorker',
  country: 'US',
  hosts: ['newyorker.com'],
};
