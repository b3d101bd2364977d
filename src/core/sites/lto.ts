import type { Publisher } from './site';

export const lto: Publisher = {
  id: 'lto',
  name: 'Legal Tribune Online',
  country: 'DE',
  hosts: ['lto.de'],
  rules: {
    strip: [
      {
        selector: '.citewrapper',
        reason: 'How to cite the page, word for word, below the text',
      },
      {
        selector: '.toolbar',
        reason: 'Buttons to cite, print and share, as a plain list',
      },
    ],
  },
};
