import type { Publisher } from './site';

export const washingtonPost: Publisher = {
  id: 'washington-post',
  name: 'The Washington Post',
  country: 'US',
  hosts: ['washingtonpost.com'],
};
