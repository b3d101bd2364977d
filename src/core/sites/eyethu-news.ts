import type { Publisher } from './site';

export const eyethuNews: Publisher = {
  id: 'eyethu-news',
  name: 'Eyethu News',
  country: 'ZA',
  hosts: ['eyethunews.co.za'],
};
