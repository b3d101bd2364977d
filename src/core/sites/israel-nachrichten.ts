import type { Publisher } from './site';

export const israelNachrichten: Publisher = {
  id: 'israel-nachrichten',
  name: 'Israel-Nachrichten',
  country: 'IL',
  hosts: ['israel-nachrichten.org'],
};
