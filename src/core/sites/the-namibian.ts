import type { Publisher } from './site';

export const theNamibian: Publisher = {
  id: 'the-namibian',
  name: 'The Namibian',
  country: 'NA',
  hosts: ['namibian.com.na'],
};
