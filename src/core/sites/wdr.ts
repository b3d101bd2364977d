import type { Publisher } from './site';

export const wdr: Publisher = {
  id: 'wdr',
  name: 'WDR',
  country: 'DE',
  hosts: ['wdr.de'],
};
