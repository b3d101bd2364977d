import type { Publisher } from './site';

export const faz: Publisher = {
  id: 'faz',
  name: 'Frankfurter Allgemeine Zeitung',
  country: 'DE',
  hosts: ['faz.net'],
};
