import type { Publisher } from './site';

export const cnbc: Publisher = {
  id: 'cnbc',
  name: 'CNBC',
  country: 'US',
  hosts: ['cnbc.com'],
};
