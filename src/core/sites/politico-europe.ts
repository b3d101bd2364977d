import type { Publisher } from './site';

export const politicoEurope: Publisher = {
  id: 'politico-europe',
  name: 'POLITICO Europe',
  country: 'BE',
  hosts: ['politico.eu'],
  articles: ['/article/*', '/newsletter/*/*'],
};
