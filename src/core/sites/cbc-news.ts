import type { Publisher } from './site';

export const cbcNews: Publisher = {
  id: 'cbc-news',
  name: 'CBC News',
  country: 'CA',
  hosts: ['cbc.ca'],
};
