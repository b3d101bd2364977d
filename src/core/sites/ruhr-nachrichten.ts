import type { Publisher } from './site';

export const ruhrNachrichten: Publisher = {
  id: 'ruhr-nachrichten',
  name: 'Ruhr Nachrichten',
  country: 'DE',
  hosts: ['ruhrnachrichten.de'],
};
