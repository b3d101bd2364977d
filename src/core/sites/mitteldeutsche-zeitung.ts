import type { Publisher } from './site';

export const mitteldeutscheZeitung: Publisher = {
  id: 'mitteldeutsche-zeitung',
  name: 'Mitteldeutsche Zeitung',
  country: 'DE',
  hosts: ['mz.de'],
};
