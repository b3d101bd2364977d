import type { Publisher } from './site';

export const theNamibian: Publisher = {
  id: 'the-namibian',
  name: 'The Namibian',
  country: 'NA',
  hosts: ['namibian.com.na'],
  rules: {
    strip: [
      {
        selector: '.namps-single-cta',
        reason: 'The site’s word about itself and its offers, right below the text',
      },
    ],
  },
};
