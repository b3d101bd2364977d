import type { Publisher } from './site';

export const businessInsiderDe: Publisher = {
  id: 'business-insider-de',
  name: 'Business Insider Deutschland',
  country: 'DE',
  hosts: ['businessinsider.de'],
};
