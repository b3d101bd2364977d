import type { Publisher } from './site';

export const timesLive: Publisher = {
  id: 'times-live',
  name: 'TimesLIVE',
  country: 'ZA',
  hosts: ['timeslive.co.za'],
};
