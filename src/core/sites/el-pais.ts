import type { Publisher } from './site';

export const elPais: Publisher = {
  id: 'el-pais',
  name: 'El País',
  country: 'ES',
  hosts: ['elpais.com'],
};
