import type { Publisher } from './site';

export const dailyStar: Publisher = {
  id: 'daily-star',
  name: 'Daily Star',
  country: 'GB',
  hosts: ['dailystar.co.uk'],
};
