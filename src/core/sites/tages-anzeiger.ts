import type { Publisher } from './site';

export const tagesAnzeiger: Publisher = {
  id: 'tages-anzeiger',
  name: 'Tages-Anzeiger',
  country: 'CH',
  hosts: ['tagesanzeiger.ch'],
};
