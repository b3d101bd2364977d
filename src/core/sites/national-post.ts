import { POSTMEDIA } from './postmedia';
import type { Publisher } from './site';

export const nationalPost: Publisher = {
  id: 'national-post',
  name: 'National Post',
  country: 'CA',
  hosts: ['nationalpost.com'],
  rules: POSTMEDIA,
};
