import type { Publisher } from './site';

export const foxNews: Publisher = {
  id: 'fox-news',
  name: 'Fox News',
  country: 'US',
  hosts: ['foxnews.com'],
  rules: {
    strip: [
      {
        selector: '.author-bio',
        reason: 'A sentence about the author, right below the text',
      },
    ],
  },
};
