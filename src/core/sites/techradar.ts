import type { Publisher } from './site';

export const techradar: Publisher = {
  id: 'techradar',
  name: 'TechRadar',
  country: 'GB',
  hosts: ['techradar.com'],
};
