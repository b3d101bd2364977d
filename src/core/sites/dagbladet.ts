import type { Publisher } from './site';

export const dagbladet: Publisher = {
  id: 'dagbladet',
  name: 'Dagbladet',
  country: 'NO',
  hosts: ['dagbladet.no'],
};
