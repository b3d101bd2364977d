import type { Publisher } from './site';

export const tagesschau: Publisher = {
  id: 'tagesschau',
  name: 'tagesschau',
  country: 'DE',
  hosts: ['tagesschau.de'],
};
