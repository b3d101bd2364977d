import type { Publisher } from './site';

export const mexicoNewsDaily: Publisher = {
  id: 'mexico-news-daily',
  name: 'Mexico News Daily',
  country: 'MX',
  hosts: ['mexiconewsdaily.com'],
};
