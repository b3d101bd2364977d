import type { Publisher } from './site';

export const worldTruth: Publisher = {
  id: 'world-truth',
  name: 'WorldTruth.TV',
  country: 'US',
  hosts: ['worldtruth.tv'],
};
