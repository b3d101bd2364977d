import type { Publisher } from './site';

export const rollingStone: Publisher = {
  id: 'rolling-stone',
  name: 'Rolling Stone',
  country: 'US',
  hosts: ['rollingstone.com'],
};
