import type { Publisher } from './site';

export const kommersant: Publisher = {
  id: 'kommersant',
  name: 'Коммерсантъ',
  country: 'RU',
  hosts: ['kommersant.ru'],
  articles: ['/doc/#'],
};
