import type { Publisher } from './site';

export const orf: Publisher = {
  id: 'orf',
  name: 'ORF',
  country: 'AT',
  hosts: ['orf.at'],
  articles: ['/stories/#'],
};
