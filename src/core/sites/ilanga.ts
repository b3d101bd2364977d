import type { Publisher } from './site';

export const ilanga: Publisher = {
  id: 'ilanga',
  name: 'Ilanga',
  country: 'ZA',
  hosts: ['ilanganews.co.za'],
};
