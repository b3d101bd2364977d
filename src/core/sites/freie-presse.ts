import type { Publisher } from './site';

export const freiePresse: Publisher = {
  id: 'freie-presse',
  name: 'Freie Presse',
  country: 'DE',
  hosts: ['freiepresse.de'],
};
