import type { Publisher } from './site';

export const br: Publisher = {
  id: 'br',
  name: 'BR24',
  country: 'DE',
  hosts: ['br.de'],
};
