import type { Publisher } from './site';

export const theSun: Publisher = {
  id: 'the-sun',
  name: 'The Sun',
  country: 'GB',
  hosts: ['thesun.co.uk'],
};
