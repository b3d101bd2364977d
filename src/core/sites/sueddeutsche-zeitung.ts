import type { Publisher } from './site';

export const sueddeutscheZeitung: Publisher = {
  id: 'sueddeutsche-zeitung',
  name: 'Süddeutsche Zeitung',
  country: 'DE',
  hosts: ['sueddeutsche.de'],
};
