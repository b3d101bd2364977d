import type { Publisher } from './site';

export const tageblatt: Publisher = {
  id: 'tageblatt',
  name: 'Tageblatt',
  country: 'LU',
  hosts: ['tageblatt.lu'],
};
