import type { Publisher } from './site';

export const theNation: Publisher = {
  id: 'the-nation',
  name: 'The Nation',
  country: 'US',
  hosts: ['thenation.com'],
  rules: {
    strip: [
      {
        selector: '.popular-articles',
        reason: 'The most read stories, whose heading stands apart from them',
      },
    ],
  },
};
