import type { Publisher } from './site';

export const gamestar: Publisher = {
  id: 'gamestar',
  name: 'GameStar',
  country: 'DE',
  hosts: ['gamestar.de'],
};
