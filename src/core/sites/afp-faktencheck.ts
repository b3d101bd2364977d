import type { Publisher } from './site';

export const afpFaktencheck: Publisher = {
  id: 'afp-faktencheck',
  name: 'AFP Faktencheck',
  country: 'DE',
  hosts: ['faktencheck.afp.com'],
};
