import type { Publisher } from './site';

export const ntvTr: Publisher = {
  id: 'ntv-tr',
  name: 'NTV',
  country: 'TR',
  hosts: ['ntv.com.tr'],
};
