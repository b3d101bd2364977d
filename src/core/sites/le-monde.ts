import type { Publisher } from './site';

export const leMonde: Publisher = {
  id: 'le-monde',
  name: 'Le Monde',
  country: 'FR',
  hosts: ['lemonde.fr'],
  rules: {
    strip: [
      {
        selector: '.article__status',
        reason: 'The label of stories for subscribers, which stands above the text',
      },
    ],
  },
};
