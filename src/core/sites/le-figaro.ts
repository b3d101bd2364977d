import type { Publisher } from './site';

export const leFigaro: Publisher = {
  id: 'le-figaro',
  name: 'Le Figaro',
  country: 'FR',
  hosts: ['lefigaro.fr'],
};
