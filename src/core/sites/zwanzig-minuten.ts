import type { Publisher } from './site';

export const zwanzigMinuten: Publisher = {
  id: 'zwanzig-minuten',
  name: '20 Minuten',
  country: 'CH',
  hosts: ['20min.ch'],
  articles: ['/story/*'],
  rules: {
    strip: [
      {
        selector: '[class*="Article_elementPoll"]',
        reason: 'A poll between the paragraphs',
      },
    ],
  },
};
