import type { Publisher } from './site';

export const portugalNews: Publisher = {
  id: 'portugal-news',
  name: 'The Portugal News',
  country: 'PT',
  hosts: ['theportugalnews.com'],
};
