import type { Publisher } from './site';

export const sportschau: Publisher = {
  id: 'sportschau',
  name: 'Sportschau',
  country: 'DE',
  hosts: ['sportschau.de'],
};
