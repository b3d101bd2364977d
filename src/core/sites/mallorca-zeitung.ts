import type { Publisher } from './site';

export const mallorcaZeitung: Publisher = {
  id: 'mallorca-zeitung',
  name: 'Mallorca Zeitung',
  country: 'ES',
  hosts: ['mallorcazeitung.es'],
};
