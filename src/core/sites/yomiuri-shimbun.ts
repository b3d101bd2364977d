import type { Publisher } from './site';

export const yomiuriShimbun: Publisher = {
  id: 'yomiuri-shimbun',
  name: '読売新聞',
  country: 'JP',
  hosts: ['yomiuri.co.jp'],
};
