import type { Publisher } from './site';

export const westAustralian: Publisher = {
  id: 'west-australian',
  name: 'The West Australian',
  country: 'AU',
  hosts: ['thewest.com.au'],
};
