import type { Publisher } from './site';

export const cbcNews: Publisher = {
  id: 'cbc-news',
  name: 'CBC News',
  country: 'CA',
  hosts: ['cbc.ca'],
  rules: {
    strip: [
      {
        selector: '.similarLinks',
        reason:
          'Links to other stories between the paragraphs, in a list that looks like the story’s own',
      },
      {
        selector: '.video-card-overlay-container',
        reason: 'Title and length of a video, which stand apart from it',
      },
    ],
  },
};
