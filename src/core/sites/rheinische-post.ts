import type { Publisher } from './site';

export const rheinischePost: Publisher = {
  id: 'rheinische-post',
  name: 'Rheinische Post',
  country: 'DE',
  hosts: ['rp-online.de'],
};
