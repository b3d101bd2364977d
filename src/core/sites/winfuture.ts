import type { Publisher } from './site';

export const winfuture: Publisher = {
  id: 'winfuture',
  name: 'WinFuture',
  country: 'DE',
  hosts: ['winfuture.de'],
};
