import type { Publisher } from './site';

export const ilGiornale: Publisher = {
  id: 'il-giornale',
  name: 'il Giornale',
  country: 'IT',
  hosts: ['ilgiornale.it'],
};
