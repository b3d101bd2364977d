import type { Publisher } from './site';

export const mdr: Publisher = {
  id: 'mdr',
  name: 'MDR',
  country: 'DE',
  hosts: ['mdr.de'],
};
