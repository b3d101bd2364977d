import type { Publisher } from './site';

export const bild: Publisher = {
  id: 'bild',
  name: 'BILD',
  country: 'DE',
  hosts: ['bild.de'],
};
