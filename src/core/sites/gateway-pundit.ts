import type { Publisher } from './site';

export const gatewayPundit: Publisher = {
  id: 'gateway-pundit',
  name: 'The Gateway Pundit',
  country: 'US',
  hosts: ['thegatewaypundit.com'],
};
