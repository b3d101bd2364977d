import type { Publisher } from './site';

export const cnbc: Publisher = {
  id: 'cnbc',
  name: 'CNBC',
  country: 'US',
  hosts: ['cnbc.com'],
  articles: ['/#/#/#/*.html'],
  rules: {
    strip: [
      {
        selector: '.RenderKeyPoints-keyPoints',
        reason: 'A summary in points, before the story',
      },
    ],
  },
};
