import type { Publisher } from './site';

export const nineNews: Publisher = {
  id: 'nine-news',
  name: '9News',
  country: 'AU',
  hosts: ['9news.com.au', 'nine.com.au'],
};
