import type { Publisher } from './site';

export const derFreitag: Publisher = {
  id: 'der-freitag',
  name: 'der Freitag',
  country: 'DE',
  hosts: ['freitag.de'],
};
