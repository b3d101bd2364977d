import type { Publisher } from './site';

export const ndr: Publisher = {
  id: 'ndr',
  name: 'NDR',
  country: 'DE',
  hosts: ['ndr.de'],
};
