import type { Publisher } from './site';

export const indiablooms: Publisher = {
  id: 'indiablooms',
  name: 'India Blooms',
  country: 'IN',
  hosts: ['indiablooms.com'],
};
