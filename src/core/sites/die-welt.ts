import type { Publisher } from './site';

export const dieWelt: Publisher = {
  id: 'die-welt',
  name: 'WELT',
  country: 'DE',
  hosts: ['welt.de'],
};
