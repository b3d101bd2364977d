import type { Publisher } from './site';

export const sankeiShimbun: Publisher = {
  id: 'sankei-shimbun',
  name: '産経新聞',
  country: 'JP',
  hosts: ['sankei.com'],
  articles: ['/article/*'],
};
