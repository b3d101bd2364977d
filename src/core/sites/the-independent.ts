import type { Publisher } from './site';

export const theIndependent: Publisher = {
  id: 'the-independent',
  name: 'The Independent',
  country: 'GB',
  hosts: ['independent.co.uk'],
};
