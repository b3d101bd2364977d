import type { Publisher } from './site';

export const theIPaper: Publisher = {
  id: 'the-i-paper',
  name: 'The i Paper',
  country: 'GB',
  hosts: ['inews.co.uk'],
};
