import type { Publisher } from './site';

export const dainikBhaskar: Publisher = {
  id: 'dainik-bhaskar',
  name: 'दैनिक भास्कर',
  country: 'IN',
  hosts: ['bhaskar.com'],
};
