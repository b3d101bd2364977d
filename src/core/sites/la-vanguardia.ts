import type { Publisher } from './site';

export const laVanguardia: Publisher = {
  id: 'la-vanguardia',
  name: 'La Vanguardia',
  country: 'ES',
  hosts: ['lavanguardia.com'],
};
