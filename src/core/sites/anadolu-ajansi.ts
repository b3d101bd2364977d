import type { Publisher } from './site';

export const anadoluAjansi: Publisher = {
  id: 'anadolu-ajansi',
  name: 'Anadolu Ajansı',
  country: 'TR',
  hosts: ['aa.com.tr'],
};
