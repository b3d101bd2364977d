import type { Publisher } from './site';

export const luxemburgerWort: Publisher = {
  id: 'luxemburger-wort',
  name: 'Luxemburger Wort',
  country: 'LU',
  hosts: ['wort.lu'],
};
