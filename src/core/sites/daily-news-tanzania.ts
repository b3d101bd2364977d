import type { Publisher } from './site';

export const dailyNewsTanzania: Publisher = {
  id: 'daily-news-tanzania',
  name: 'Daily News',
  country: 'TZ',
  hosts: ['dailynews.co.tz'],
};
