import type { Publisher } from './site';

export const hamburgerAbendblatt: Publisher = {
  id: 'hamburger-abendblatt',
  name: 'Hamburger Abendblatt',
  country: 'DE',
  hosts: ['abendblatt.de'],
};
