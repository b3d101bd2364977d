import type { Publisher } from './site';

export const vogueDe: Publisher = {
  id: 'vogue-de',
  name: 'VOGUE Germany',
  country: 'DE',
  hosts: ['vogue.de'],
};
