import type { Publisher } from './site';

export const braunschweigerZeitung: Publisher = {
  id: 'braunschweiger-zeitung',
  name: 'Braunschweiger Zeitung',
  country: 'DE',
  hosts: ['braunschweiger-zeitung.de'],
};
