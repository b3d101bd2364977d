import type { Publisher } from './site';

export const dailyMail: Publisher = {
  id: 'daily-mail',
  name: 'Daily Mail',
  country: 'GB',
  hosts: ['dailymail.co.uk'],
};
