import type { Publisher } from './site';

export const timesOfIndia: Publisher = {
  id: 'times-of-india',
  name: 'The Times of India',
  country: 'IN',
  hosts: ['timesofindia.indiatimes.com'],
  articles: ['/**/articleshow/#.cms', '/**/liveblog/#.cms'],
};
