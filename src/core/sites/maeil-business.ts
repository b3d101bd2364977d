import type { Publisher } from './site';

export const maeilBusiness: Publisher = {
  id: 'maeil-business',
  name: '매일경제',
  country: 'KR',
  hosts: ['mk.co.kr'],
  articles: ['/news/*/#'],
};
