import type { Publisher } from './site';

export const asahiShimbun: Publisher = {
  id: 'asahi-shimbun',
  name: '朝日新聞',
  country: 'JP',
  hosts: ['asahi.com'],
  articles: ['/**/articles/*.html'],
};
