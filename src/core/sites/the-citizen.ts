import type { Publisher } from './site';

export const theCitizen: Publisher = {
  id: 'the-citizen',
  name: 'The Citizen',
  country: 'ZA',
  hosts: ['citizen.co.za'],
};
