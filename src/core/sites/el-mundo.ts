import type { Publisher } from './site';

export const elMundo: Publisher = {
  id: 'el-mundo',
  name: 'El Mundo',
  country: 'ES',
  hosts: ['elmundo.es'],
};
