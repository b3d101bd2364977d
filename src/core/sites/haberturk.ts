import type { Publisher } from './site';

export const haberturk: Publisher = {
  id: 'haberturk',
  name: 'Habertürk',
  country: 'TR',
  hosts: ['haberturk.com'],
};
