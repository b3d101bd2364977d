import type { Publisher } from './site';

export const taipeiTimes: Publisher = {
  id: 'taipei-times',
  name: 'Taipei Times',
  country: 'TW',
  hosts: ['taipeitimes.com'],
};
