import type { Publisher } from './site';

export const verdensGang: Publisher = {
  id: 'verdens-gang',
  name: 'VG',
  country: 'NO',
  hosts: ['vg.no'],
  articles: ['/**/i/*/*'],
};
