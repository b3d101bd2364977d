import type { Publisher } from './site';

export const seznamZpravy: Publisher = {
  id: 'seznam-zpravy',
  name: 'Seznam Zprávy',
  country: 'CZ',
  hosts: ['seznamzpravy.cz'],
  articles: ['/clanek/*'],
};
