import type { Publisher } from './site';

export const boersenZeitung: Publisher = {
  id: 'boersen-zeitung',
  name: 'Börsen-Zeitung',
  country: 'DE',
  hosts: ['boersen-zeitung.de'],
};
