import type { Publisher } from './site';

export const kicker: Publisher = {
  id: 'kicker',
  name: 'kicker',
  country: 'DE',
  hosts: ['kicker.de'],
};
