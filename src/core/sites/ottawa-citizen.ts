import { POSTMEDIA } from './postmedia';
import type { Publisher } from './site';

export const ottawaCitizen: Publisher = {
  id: 'ottawa-citizen',
  name: 'Ottawa Citizen',
  country: 'CA',
  hosts: ['ottawacitizen.com'],
  rules: POSTMEDIA,
};
