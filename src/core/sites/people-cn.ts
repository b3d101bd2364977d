import type { Publisher } from './site';

export const peopleCn: Publisher = {
  id: 'people-cn',
  name: '人民网',
  country: 'CN',
  hosts: ['people.com.cn'],
};
