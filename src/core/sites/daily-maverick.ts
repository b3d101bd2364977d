import type { Publisher } from './site';

export const dailyMaverick: Publisher = {
  id: 'daily-maverick',
  name: 'Daily Maverick',
  country: 'ZA',
  hosts: ['dailymaverick.co.za'],
};
