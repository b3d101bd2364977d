import type { Publisher } from './site';

export const theIntercept: Publisher = {
  id: 'the-intercept',
  name: 'The Intercept',
  country: 'US',
  hosts: ['theintercept.com'],
  articles: ['/#/#/#/*'],
};
