import type { Publisher } from './site';

export const haberturk: Publisher = {
  id: 'haberturk',
  name: 'Habertürk',
  country: 'TR',
  hosts: ['haberturk.com'],
  rules: {
    strip: [
      {
        selector: 'a[href*="news.google.com/publications"]',
        reason: 'The button to follow on Google News, whose classes tell only its looks',
      },
    ],
  },
};
