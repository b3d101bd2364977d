import type { Publisher } from './site';

export const dailyMaverick: Publisher = {
  id: 'daily-maverick',
  name: 'Daily Maverick',
  country: 'ZA',
  hosts: ['dailymaverick.co.za'],
  articles: ['/article/*', '/opinionista/*'],
  rules: {
    strip: [
      {
        selector: '#summary.tab-pane',
        reason: 'A summary in points, in a tab beside that of the story',
      },
      {
        selector: '#mainDiv form',
        reason: 'The settings of the voice that reads the page aloud',
      },
    ],
  },
};
