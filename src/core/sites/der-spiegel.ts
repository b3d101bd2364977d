import type { Publisher } from './site';

export const derSpiegel: Publisher = {
  id: 'der-spiegel',
  name: 'DER SPIEGEL',
  country: 'DE',
  hosts: ['spiegel.de'],
};
