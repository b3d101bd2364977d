import type { Publisher } from './site';

export const wochenblattParaguay: Publisher = {
  id: 'wochenblatt-paraguay',
  name: 'Wochenblatt',
  country: 'PY',
  hosts: ['wochenblatt.cc'],
};
