import type { Publisher } from './site';

export const lesEchos: Publisher = {
  id: 'les-echos',
  name: 'Les Echos',
  country: 'FR',
  hosts: ['lesechos.fr'],
};
