import type { Publisher } from './site';

export const jungeWelt: Publisher = {
  id: 'junge-welt',
  name: 'junge Welt',
  country: 'DE',
  hosts: ['jungewelt.de'],
};
