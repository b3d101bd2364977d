import { parse } from 'csv-parse/browser/esm/sync';
import { expect, test } from 'vitest';
import { readwise } from './readwise';
import { storyWith } from './test-input';
import { textOf } from './test-story';

test('has the columns that Readwise reads', async () => {
  const story = storyWith('<p>They counted two hundred moths.</p>', [
    { from: 'two hundred', note: '=Who?\nMarta.', tags: ['night sky', 'count'], colour: 'pink' },
    { from: 'gone' },
  ]);
  const rows: string[][] = parse(await textOf(readwise, story));
  expect(rows).toEqual([
    ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date', 'Tags', 'Color'],
    [
      ...['two hundred', 'The town that turned off its lamps', 'Ada Lind, Tom Ash'],
      ...['https://news.example/moths', "'=Who?\nMarta.", '13', '2026-05-02T12:00:00.000Z'],
      ...['night sky,count', 'pink'],
    ],
    expect.arrayContaining(['gone']),
  ]);
});
