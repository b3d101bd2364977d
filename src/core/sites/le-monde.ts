import type { Publisher } from './site';

export const leMonde: Publisher = {
  id: 'le-monde',
  name: 'Le Monde',
  country: 'FR',
  hosts: ['lemonde.fr'],
};
