import { POSTMEDIA } from './postmedia';
import type { Publisher } from './site';

export const financialPost: Publisher = {
  id: 'financial-post',
  name: 'Financial Post',
  country: 'CA',
  hosts: ['financialpost.com'],
  rules: POSTMEDIA,
};
