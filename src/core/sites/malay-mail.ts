import type { Publisher } from './site';

export const malayMail: Publisher = {
  id: 'malay-mail',
  name: 'Malay Mail',
  country: 'MY',
  hosts: ['malaymail.com'],
};
