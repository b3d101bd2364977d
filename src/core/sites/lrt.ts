import type { Publisher } from './site';

export const lrt: Publisher = {
  id: 'lrt',
  name: 'LRT',
  country: 'LT',
  hosts: ['lrt.lt'],
};
