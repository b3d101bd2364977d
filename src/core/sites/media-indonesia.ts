import type { Publisher } from './site';

export const mediaIndonesia: Publisher = {
  id: 'media-indonesia',
  name: 'Media Indonesia',
  country: 'ID',
  hosts: ['mediaindonesia.com'],
};
