import type { Publisher } from './site';

export const landesspiegel: Publisher = {
  id: 'landesspiegel',
  name: 'Landesspiegel',
  country: 'LI',
  hosts: ['landesspiegel.li'],
  articles: ['/#/#/*'],
};
