import type { Publisher } from './site';

export const nieuwsblad: Publisher = {
  id: 'nieuwsblad',
  name: 'Het Nieuwsblad',
  country: 'BE',
  hosts: ['nieuwsblad.be'],
};
