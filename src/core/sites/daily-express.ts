import type { Publisher } from './site';

export const dailyExpress: Publisher = {
  id: 'daily-express',
  name: 'Daily Express',
  country: 'GB',
  hosts: ['express.co.uk'],
};
