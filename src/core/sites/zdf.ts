import type { Publisher } from './site';

export const zdf: Publisher = {
  id: 'zdf',
  name: 'ZDFheute',
  country: 'DE',
  hosts: ['zdf.de', 'zdfheute.de'],
};
