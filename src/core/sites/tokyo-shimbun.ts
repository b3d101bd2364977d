import type { Publisher } from './site';

export const tokyoShimbun: Publisher = {
  id: 'tokyo-shimbun',
  name: '東京新聞',
  country: 'JP',
  hosts: ['tokyo-np.co.jp'],
  articles: ['/article/#'],
};
