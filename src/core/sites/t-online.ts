import type { Publisher } from './site';

export const tOnline: Publisher = {
  id: 't-online',
  name: 't-online',
  country: 'DE',
  hosts: ['t-online.de'],
  articles: ['/**/id_#/*'],
};
