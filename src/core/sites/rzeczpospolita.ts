import type { Publisher } from './site';

export const rzeczpospolita: Publisher = {
  id: 'rzeczpospolita',
  name: 'Rzeczpospolita',
  country: 'PL',
  hosts: ['rp.pl'],
};
