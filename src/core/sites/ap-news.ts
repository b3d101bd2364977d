import type { Publisher } from './site';

export const apNews: Publisher = {
  id: 'ap-news',
  name: 'AP News',
  country: 'US',
  hosts: ['apnews.com'],
  articles: ['/article/*'],
  rules: {
    strip: [
      {
        selector: '.Infobox',
        reason:
          'Links to other parts of the site and what readers are asked for, as a list of sentences',
      },
    ],
  },
};
