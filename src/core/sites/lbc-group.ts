import type { Publisher } from './site';

export const lbcGroup: Publisher = {
  id: 'lbc-group',
  name: 'LBCI',
  country: 'LB',
  hosts: ['lbcgroup.tv'],
};
