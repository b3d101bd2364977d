import type { Publisher } from './site';

export const chunichiShimbun: Publisher = {
  id: 'chunichi-shimbun',
  name: '中日新聞',
  country: 'JP',
  hosts: ['chunichi.co.jp'],
  articles: ['/article/#'],
};
