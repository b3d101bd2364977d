import type { Publisher } from './site';

export const berlinerMorgenpost: Publisher = {
  id: 'berliner-morgenpost',
  name: 'Berliner Morgenpost',
  country: 'DE',
  hosts: ['morgenpost.de'],
};
