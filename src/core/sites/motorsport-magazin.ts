import type { Publisher } from './site';

export const motorsportMagazin: Publisher = {
  id: 'motorsport-magazin',
  name: 'Motorsport-Magazin',
  country: 'DE',
  hosts: ['motorsport-magazin.com'],
};
