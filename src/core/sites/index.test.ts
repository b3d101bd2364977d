import { describe, expect, test } from 'vitest';
import { mayBeStory, publisherOf, PUBLISHERS } from '.';

describe('the publisher of a page', () => {
  test.each([
    ['https://www.indiablooms.com/news/a-story', 'indiablooms'],
    ['https://indiablooms.com/', 'indiablooms'],
    ['http://live.DerStandard.at/story/1/', 'der-standard'],
    ['https://japannews.yomiuri.co.jp/politics/1', 'japan-news'],
    ['https://www.yomiuri.co.jp/world/1', 'yomiuri-shimbun'],
  ])('%s: %s', (url, id) => {
    expect(publisherOf(url)?.id).toBe(id);
  });

  test.each([
    'https://derstandard.at.example/stories/1',
    'https://notderstandard.at/',
    'https://co.jp/',
    'http://localhost:8080/',
    'http://[::1]/',
    'file:///derstandard.at/story.html',
    'about:blank',
    'derstandard.at',
    '',
  ])('nobody’s: %s', (url) => {
    expect(publisherOf(url)).toBeUndefined();
  });
});

test('where the paths of stories are known, other pages are none', () => {
  const [publisher] = PUBLISHERS;
  if (!publisher) throw new Error('There is no publisher.');
  const { articles, ...unknown } = { articles: [], ...publisher };
  expect(mayBeStory(unknown, 'https://news.example/sport')).toBe(true);
  const known = { ...unknown, articles: [...articles, '/stories/#'] };
  expect(mayBeStory(known, 'https://news.example/stories/12?from=home#top')).toBe(true);
  expect(mayBeStory(known, 'https://news.example/sport')).toBe(false);
});
