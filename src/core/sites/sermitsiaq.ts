import type { Publisher } from './site';

export const sermitsiaq: Publisher = {
  id: 'sermitsiaq',
  name: 'Sermitsiaq',
  country: 'GL',
  hosts: ['sermitsiaq.ag'],
};
