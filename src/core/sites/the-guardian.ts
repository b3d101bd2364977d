import type { Publisher } from './site';

export const theGuardian: Publisher = {
  id: 'the-guardian',
  name: 'The Guardian',
  country: 'GB',
  hosts: ['theguardian.com'],
};
