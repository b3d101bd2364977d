import type { Publisher } from './site';

export const lesothoTimes: Publisher = {
  id: 'lesotho-times',
  name: 'Lesotho Times',
  country: 'LS',
  hosts: ['lestimes.com'],
};
