import type { Publisher } from './site';

export const theStandard: Publisher = {
  id: 'the-standard',
  name: 'The Standard',
  country: 'GB',
  hosts: ['standard.co.uk'],
};
