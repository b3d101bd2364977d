import type { Publisher } from './site';

export const nrk: Publisher = {
  id: 'nrk',
  name: 'NRK',
  country: 'NO',
  hosts: ['nrk.no'],
  rules: {
    strip: [
      {
        selector: '.widget.reference',
        reason: 'Links to other stories between the paragraphs, as headings',
      },
    ],
  },
};
