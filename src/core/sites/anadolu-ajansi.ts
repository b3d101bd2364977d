import type { Publisher } from './site';

export const anadoluAjansi: Publisher = {
  id: 'anadolu-ajansi',
  name: 'Anadolu Ajansı',
  country: 'TR',
  hosts: ['aa.com.tr'],
  articles: ['/*/*/*/#'],
  rules: {
    strip: [
      {
        selector: '.detay-foto-editor',
        reason: 'The notice to subscribers of the agency, right below the text',
      },
    ],
  },
};
