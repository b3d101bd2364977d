import type { Publisher } from './site';

export const kleineZeitung: Publisher = {
  id: 'kleine-zeitung',
  name: 'Kleine Zeitung',
  country: 'AT',
  hosts: ['kleinezeitung.at'],
};
