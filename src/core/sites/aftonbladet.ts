import type { Publisher } from './site';

export const aftonbladet: Publisher = {
  id: 'aftonbladet',
  name: 'Aftonbladet',
  country: 'SE',
  hosts: ['aftonbladet.se'],
  articles: ['/**/a/*/*'],
};
