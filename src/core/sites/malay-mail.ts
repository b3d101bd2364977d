import type { Publisher } from './site';

export const malayMail: Publisher = {
  id: 'malay-mail',
  name: 'Malay Mail',
  country: 'MY',
  hosts: ['malaymail.com'],
  rules: {
    strip: [
      {
        selector: '.telegram-subscribe',
        reason: 'Offers of partners and of the site’s channels between the paragraphs',
      },
    ],
  },
};
