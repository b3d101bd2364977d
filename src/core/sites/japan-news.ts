import type { Publisher } from './site';

export const japanNews: Publisher = {
  id: 'japan-news',
  name: 'The Japan News',
  country: 'JP',
  hosts: ['japannews.yomiuri.co.jp'],
};
