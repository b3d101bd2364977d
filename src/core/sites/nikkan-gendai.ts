import type { Publisher } from './site';

export const nikkanGendai: Publisher = {
  id: 'nikkan-gendai',
  name: '日刊ゲンダイ',
  country: 'JP',
  hosts: ['nikkan-gendai.com'],
};
