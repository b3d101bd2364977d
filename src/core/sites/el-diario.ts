import type { Publisher } from './site';

export const elDiario: Publisher = {
  id: 'el-diario',
  name: 'elDiario.es',
  country: 'ES',
  hosts: ['eldiario.es'],
};
