import type { Publisher } from './site';

export const hankookIlbo: Publisher = {
  id: 'hankook-ilbo',
  name: '한국일보',
  country: 'KR',
  hosts: ['hankookilbo.com'],
  rules: {
    strip: [
      {
        selector: '.more-articles',
        reason: 'Other topics, under a heading between the paragraphs',
      },
    ],
  },
};
