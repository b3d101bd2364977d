import type { Publisher } from './site';

export const berlinerZeitung: Publisher = {
  id: 'berliner-zeitung',
  name: 'Berliner Zeitung',
  country: 'DE',
  hosts: ['berliner-zeitung.de'],
};
