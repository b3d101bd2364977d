import type { Publisher } from './site';

export const morgunbladid: Publisher = {
  id: 'morgunbladid',
  name: 'Morgunblaðið',
  country: 'IS',
  hosts: ['mbl.is'],
  articles: ['/**/#/#/#/*'],
};
