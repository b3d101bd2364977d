import type { Publisher } from './site';

export const tagesspiegel: Publisher = {
  id: 'tagesspiegel',
  name: 'Der Tagesspiegel',
  country: 'DE',
  hosts: ['tagesspiegel.de'],
};
