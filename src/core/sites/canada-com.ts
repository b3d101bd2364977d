import { POSTMEDIA } from './postmedia';
import type { Publisher } from './site';

export const canadaCom: Publisher = {
  id: 'canada-com',
  name: 'Canada.com',
  country: 'CA',
  hosts: ['canada.com'],
  rules: POSTMEDIA,
};
