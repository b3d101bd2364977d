import type { Publisher } from './site';

export const losAngelesTimes: Publisher = {
  id: 'los-angeles-times',
  name: 'Los Angeles Times',
  country: 'US',
  hosts: ['latimes.com'],
};
