import type { Publisher } from './site';

export const dieZeit: Publisher = {
  id: 'die-zeit',
  name: 'DIE ZEIT',
  country: 'DE',
  hosts: ['zeit.de'],
};
