import type { Publisher } from './site';

export const merkur: Publisher = {
  id: 'merkur',
  name: 'Münchner Merkur',
  country: 'DE',
  hosts: ['merkur.de'],
};
