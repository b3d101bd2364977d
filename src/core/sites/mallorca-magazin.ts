import type { Publisher } from './site';

export const mallorcaMagazin: Publisher = {
  id: 'mallorca-magazin',
  name: 'Mallorca Magazin',
  country: 'ES',
  hosts: ['mallorcamagazin.com'],
};
