import type { Publisher } from './site';

export const diePresse: Publisher = {
  id: 'die-presse',
  name: 'Die Presse',
  country: 'AT',
  hosts: ['diepresse.com'],
};
