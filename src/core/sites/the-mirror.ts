import type { Publisher } from './site';

export const theMirror: Publisher = {
  id: 'the-mirror',
  name: 'The Mirror',
  country: 'GB',
  hosts: ['mirror.co.uk'],
};
