import type { Publisher } from './site';

export const lto: Publisher = {
  id: 'lto',
  name: 'Legal Tribune Online',
  country: 'DE',
  hosts: ['lto.de'],
};
