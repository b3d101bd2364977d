import type { Publisher } from './site';

export const voiceOfAmerica: Publisher = {
  id: 'voice-of-america',
  name: 'Voice of America',
  country: 'US',
  hosts: ['voanews.com'],
};
