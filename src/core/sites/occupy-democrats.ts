import type { Publisher } from './site';

export const occupyDemocrats: Publisher = {
  id: 'occupy-democrats',
  name: 'Occupy Democrats',
  country: 'US',
  hosts: ['occupydemocrats.com'],
  articles: ['/#/#/#/*'],
};
