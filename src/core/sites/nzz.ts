import type { Publisher } from './site';

export const nzz: Publisher = {
  id: 'nzz',
  name: 'Neue Zürcher Zeitung',
  country: 'CH',
  hosts: ['nzz.ch'],
};
