import type { Publisher } from './site';

export const correctiv: Publisher = {
  id: 'correctiv',
  name: 'CORRECTIV',
  country: 'DE',
  hosts: ['correctiv.org'],
};
