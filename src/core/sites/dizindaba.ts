import type { Publisher } from './site';

export const dizindaba: Publisher = {
  id: 'dizindaba',
  name: 'Dizindaba',
  country: 'ZA',
  hosts: ['dizindaba.co.za'],
};
