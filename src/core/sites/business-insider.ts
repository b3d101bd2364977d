import type { Publisher } from './site';

export const businessInsider: Publisher = {
  id: 'business-insider',
  name: 'Business Insider',
  country: 'US',
  hosts: ['businessinsider.com'],
};
