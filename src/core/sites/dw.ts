import type { Publisher } from './site';

export const dw: Publisher = {
  id: 'dw',
  name: 'Deutsche Welle',
  country: 'DE',
  hosts: ['dw.com'],
};
