import type { Publisher } from './site';

export const stuttgarterZeitung: Publisher = {
  id: 'stuttgarter-zeitung',
  name: 'Stuttgarter Zeitung',
  country: 'DE',
  hosts: ['stuttgarter-zeitung.de'],
};
