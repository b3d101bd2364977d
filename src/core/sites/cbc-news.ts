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
        selector: '.mediaEmbed',
        reason: 'Videos between the paragraphs, each with a summary as long as one',
      },
      {
        selector: '.engagement-widgets',
        reason: 'Share buttons, of which a heading for screen readers is left',
      },
    ],
  },
};
