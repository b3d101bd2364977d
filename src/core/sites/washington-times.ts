import type { Publisher } from './site';

export const washingtonTimes: Publisher = {
  id: 'washington-times',
  name: 'The Washington Times',
  country: 'US',
  hosts: ['washingtontimes.com'],
};
