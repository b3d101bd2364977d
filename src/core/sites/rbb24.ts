import type { Publisher } from './site';

export const rbb24: Publisher = {
  id: 'rbb24',
  name: 'rbb24',
  country: 'DE',
  hosts: ['rbb24.de'],
};
