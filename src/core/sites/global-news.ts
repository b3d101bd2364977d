import type { Publisher } from './site';

export const globalNews: Publisher = {
  id: 'global-news',
  name: 'Global News',
  country: 'CA',
  hosts: ['globalnews.ca'],
};
