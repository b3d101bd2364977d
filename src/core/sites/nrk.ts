import type { Publisher } from './site';

export const nrk: Publisher = {
  id: 'nrk',
  name: 'NRK',
  country: 'NO',
  hosts: ['nrk.no'],
};
