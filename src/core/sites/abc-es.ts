import type { Publisher } from './site';

export const abcEs: Publisher = {
  id: 'abc-es',
  name: 'ABC',
  country: 'ES',
  hosts: ['abc.es'],
};
