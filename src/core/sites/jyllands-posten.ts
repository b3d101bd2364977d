import type { Publisher } from './site';

export const jyllandsPosten: Publisher = {
  id: 'jyllands-posten',
  name: 'Jyllands-Posten',
  country: 'DK',
  hosts: ['jyllands-posten.dk'],
};
