import type { Publisher } from './site';

export const srf: Publisher = {
  id: 'srf',
  name: 'SRF',
  country: 'CH',
  hosts: ['srf.ch'],
};
