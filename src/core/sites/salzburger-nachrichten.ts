import type { Publisher } from './site';

export const salzburgerNachrichten: Publisher = {
  id: 'salzburger-nachrichten',
  name: 'Salzburger Nachrichten',
  country: 'AT',
  hosts: ['sn.at'],
};
