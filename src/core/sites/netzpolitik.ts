import type { Publisher } from './site';

export const netzpolitik: Publisher = {
  id: 'netzpolitik',
  name: 'netzpolitik.org',
  country: 'DE',
  hosts: ['netzpolitik.org'],
};
