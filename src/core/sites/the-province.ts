import { POSTMEDIA } from './postmedia';
import type { Publisher } from './site';

export const theProvince: Publisher = {
  id: 'the-province',
  name: 'The Province',
  country: 'CA',
  hosts: ['theprovince.com'],
  rules: POSTMEDIA,
};
