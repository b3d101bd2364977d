import type { Publisher } from './site';

export const durbanLocal: Publisher = {
  id: 'durban-local',
  name: 'Durban Local',
  country: 'ZA',
  hosts: ['durbanlocal.co.za'],
};
