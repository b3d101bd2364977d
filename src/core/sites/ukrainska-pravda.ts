import type { Publisher } from './site';

export const ukrainskaPravda: Publisher = {
  id: 'ukrainska-pravda',
  name: 'Українська правда',
  country: 'UA',
  hosts: ['pravda.com.ua'],
  articles: ['/**/#/#/#/#'],
};
