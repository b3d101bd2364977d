import type { Publisher } from './site';

export const corriereDellaSera: Publisher = {
  id: 'corriere-della-sera',
  name: 'Corriere della Sera',
  country: 'IT',
  hosts: ['corriere.it'],
};
