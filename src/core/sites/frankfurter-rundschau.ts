import type { Publisher } from './site';

export const frankfurterRundschau: Publisher = {
  id: 'frankfurter-rundschau',
  name: 'Frankfurter Rundschau',
  country: 'DE',
  hosts: ['fr.de'],
};
