import type { Publisher } from './site';

export const golem: Publisher = {
  id: 'golem',
  name: 'Golem.de',
  country: 'DE',
  hosts: ['golem.de'],
};
