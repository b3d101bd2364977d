import type { Publisher } from './site';

export const isolezweLesixhosa: Publisher = {
  id: 'isolezwe-lesixhosa',
  name: 'Isolezwe lesiXhosa',
  country: 'ZA',
  hosts: ['isolezwelesixhosa.co.za'],
};
