import type { Publisher } from './site';

export const focus: Publisher = {
  id: 'focus',
  name: 'FOCUS online',
  country: 'DE',
  hosts: ['focus.de'],
};
