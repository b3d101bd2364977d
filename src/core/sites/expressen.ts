import type { Publisher } from './site';

export const expressen: Publisher = {
  id: 'expressen',
  name: 'Expressen',
  country: 'SE',
  hosts: ['expressen.se'],
};
