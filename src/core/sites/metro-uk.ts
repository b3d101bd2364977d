import type { Publisher } from './site';

export const metroUk: Publisher = {
  id: 'metro-uk',
  name: 'Metro',
  country: 'GB',
  hosts: ['metro.co.uk'],
  articles: ['/#/#/#/*'],
};
