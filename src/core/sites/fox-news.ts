import type { Publisher } from './site';

export const foxNews: Publisher = {
  id: 'fox-news',
  name: 'Fox News',
  country: 'US',
  hosts: ['foxnews.com'],
};
