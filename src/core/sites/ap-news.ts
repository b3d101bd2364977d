import type { Publisher } from './site';

export const apNews: Publisher = {
  id: 'ap-news',
  name: 'AP News',
  country: 'US',
  hosts: ['apnews.com'],
};
