import type { Publisher } from './site';

export const wochenblattParaguay: Publisher = {
  id: 'wochenblatt-paraguay',
  name: 'Wochenblatt',
  country: 'PY',
  hosts: ['wochenblatt.cc'],
  rules: {
    strip: [
      {
        selector: 'article.post > p',
        reason: 'The notice to those who comment, in a paragraph right below the text',
      },
    ],
  },
};
