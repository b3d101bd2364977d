import type { Publisher } from './site';

export const mainichiShimbun: Publisher = {
  id: 'mainichi-shimbun',
  name: '毎日新聞',
  country: 'JP',
  hosts: ['mainichi.jp'],
};
