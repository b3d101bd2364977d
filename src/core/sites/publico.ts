import type { Publisher } from './site';

export const publico: Publisher = {
  id: 'publico',
  name: 'Público',
  country: 'ES',
  hosts: ['publico.es'],
};
