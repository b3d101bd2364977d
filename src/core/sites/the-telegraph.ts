import type { Publisher } from './site';

export const theTelegraph: Publisher = {
  id: 'the-telegraph',
  name: 'The Telegraph',
  country: 'GB',
  hosts: ['telegraph.co.uk'],
};
