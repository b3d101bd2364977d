import type { Publisher } from './site';

export const hessenschau: Publisher = {
  id: 'hessenschau',
  name: 'hessenschau',
  country: 'DE',
  hosts: ['hessenschau.de'],
};
