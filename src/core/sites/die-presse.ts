import type { Publisher } from './site';

export const diePresse: Publisher = {
  id: 'die-presse',
  name: 'Die Presse',
  country: 'AT',
  hosts: ['diepresse.com'],
  rules: {
    strip: [
      {
        selector: '.main--meinung .flexmodule--factbox',
        reason: 'Boxes of facts, which on pages of opinion hold the disclaimer and the author',
      },
    ],
  },
};
