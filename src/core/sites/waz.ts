import type { Publisher } from './site';

export const waz: Publisher = {
  id: 'waz',
  name: 'Westdeutsche Allgemeine Zeitung',
  country: 'DE',
  hosts: ['waz.de'],
};
