import type { Publisher } from './site';

export const tagesschau: Publisher = {
  id: 'tagesschau',
  name: 'tagesschau',
  country: 'DE',
  hosts: ['tagesschau.de'],
  rules: {
    strip: [
      {
        selector: '.teaser-absatz',
        reason: 'Teasers of other stories between the paragraphs, each with a sentence of prose',
      },
    ],
  },
};
