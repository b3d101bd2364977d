import type { Publisher } from './site';

export const derPostillon: Publisher = {
  id: 'der-postillon',
  name: 'Der Postillon',
  country: 'DE',
  hosts: ['der-postillon.com'],
  articles: ['/#/#/*.html'],
};
