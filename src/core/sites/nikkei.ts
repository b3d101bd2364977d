import type { Publisher } from './site';

export const nikkei: Publisher = {
  id: 'nikkei',
  name: '日本経済新聞',
  country: 'JP',
  hosts: ['nikkei.com'],
};
