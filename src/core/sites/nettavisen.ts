import type { Publisher } from './site';

export const nettavisen: Publisher = {
  id: 'nettavisen',
  name: 'Nettavisen',
  country: 'NO',
  hosts: ['nettavisen.no'],
};
