import type { Publisher } from './site';

export const nature: Publisher = {
  id: 'nature',
  name: 'Nature',
  country: 'GB',
  hosts: ['nature.com'],
  articles: ['/articles/*'],
};
