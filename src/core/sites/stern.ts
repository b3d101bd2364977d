import type { Publisher } from './site';

export const stern: Publisher = {
  id: 'stern',
  name: 'stern',
  country: 'DE',
  hosts: ['stern.de'],
};
