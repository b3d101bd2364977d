import { POSTMEDIA } from './postmedia';
import type { Publisher } from './site';

export const nationalPost: Publisher = {
  id: 'national-post',
  name: 'National Post',
  country: 'CA',
  hosts: ['nationalpost.com'],
  rules: {
    strip: [
      ...POSTMEDIA.strip,
      {
        selector: 'p[data-async] + p',
        reason: 'The site’s word about itself and its newsletters, right below the text',
      },
    ],
  },
};
