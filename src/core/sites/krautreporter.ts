import type { Publisher } from './site';

export const krautreporter: Publisher = {
  id: 'krautreporter',
  name: 'Krautreporter',
  country: 'DE',
  hosts: ['krautreporter.de'],
};
