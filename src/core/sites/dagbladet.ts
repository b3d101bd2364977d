import type { Publisher } from './site';

export const dagbladet: Publisher = {
  id: 'dagbladet',
  name: 'Dagbladet',
  country: 'NO',
  hosts: ['dagbladet.no'],
  rules: {
    strip: [
      {
        selector: '.under-article',
        reason: 'The next story, put below this one as a whole',
      },
      {
        selector: '.aiArticleSummary',
        reason: 'A summary by a machine, before the story',
      },
      {
        selector: 'article.preview > a',
        reason: 'Teasers of other stories between the paragraphs',
      },
    ],
  },
};
