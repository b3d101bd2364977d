import type { Publisher } from './site';

export const suedtirolerTageszeitung: Publisher = {
  id: 'suedtiroler-tageszeitung',
  name: 'Die Neue Südtiroler Tageszeitung',
  country: 'IT',
  hosts: ['tageszeitung.it'],
};
