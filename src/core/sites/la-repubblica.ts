import type { Publisher } from './site';

export const laRepubblica: Publisher = {
  id: 'la-repubblica',
  name: 'la Repubblica',
  country: 'IT',
  hosts: ['repubblica.it'],
};
