import type { Publisher } from './site';

export const globalNews: Publisher = {
  id: 'global-news',
  name: 'Global News',
  country: 'CA',
  hosts: ['globalnews.ca'],
  rules: {
    strip: [
      {
        selector: '.c-video__data',
        reason: 'Title and length of a video, which stand apart from it',
      },
    ],
  },
};
