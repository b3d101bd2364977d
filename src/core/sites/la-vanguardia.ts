import type { Publisher } from './site';

export const laVanguardia: Publisher = {
  id: 'la-vanguardia',
  name: 'La Vanguardia',
  country: 'ES',
  hosts: ['lavanguardia.com'],
  rules: {
    strip: [
      {
        selector: '.content-related',
        reason: 'Other stories, under a label of their own, between the paragraphs',
      },
    ],
  },
};
