import type { Publisher } from './site';

export const nTv: Publisher = {
  id: 'n-tv',
  name: 'ntv',
  country: 'DE',
  hosts: ['n-tv.de'],
};
