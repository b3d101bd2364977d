import type { Publisher } from './site';

export const habariLeo: Publisher = {
  id: 'habari-leo',
  name: 'HabariLeo',
  country: 'TZ',
  hosts: ['habarileo.co.tz'],
};
