import type { Publisher } from './site';

export const techcrunch: Publisher = {
  id: 'techcrunch',
  name: 'TechCrunch',
  country: 'US',
  hosts: ['techcrunch.com'],
  articles: ['/#/#/#/*'],
};
