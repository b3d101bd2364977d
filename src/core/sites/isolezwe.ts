import type { Publisher } from './site';

export const isolezwe: Publisher = {
  id: 'isolezwe',
  name: 'Isolezwe',
  country: 'ZA',
  hosts: ['isolezwe.co.za'],
};
