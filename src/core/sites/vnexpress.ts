import type { Publisher } from './site';

export const vnexpress: Publisher = {
  id: 'vnexpress',
  name: 'VnExpress',
  country: 'VN',
  hosts: ['vnexpress.net'],
  articles: ['/*.html'],
};
