import type { Publisher } from './site';

export const globeAndMail: Publisher = {
  id: 'globe-and-mail',
  name: 'The Globe and Mail',
  country: 'CA',
  hosts: ['theglobeandmail.com'],
};
