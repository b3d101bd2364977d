import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from 'vitest';
import { bibtex } from './bibtex';
import { bareStory, textOf } from './test-story';

async function read(metadata: Parameters<typeof bareStory>[0] = {}) {
  return new Cite(await textOf(bibtex, bareStory(metadata))).data[0];
}

test('is an entry that another program reads', async () => {
  expect(await read()).toMatchObject({
    id: expect.stringMatching(/^lind2026-[0-9a-f]{8}$/) as string,
    type: 'webpage',
    title: 'The town that turned off its lamps',
    author: [
      { given: 'Ada', family: 'Lind' },
      { given: 'Tom', family: 'Ash' },
    ],
    issued: { 'date-parts': [[2026, 5, 1]] },
    URL: 'https://news.example/moths',
  });
});

test.each([
  'Moths & lamps: 50 % of $5, #1_a ~ b ^ c',
  'A brace { that stays open',
  'A } that was never opened',
  'A back\\slash',
  '蛾の群れ — “عادت” é',
  'One\n two',
])('the title %j', async (title) => {
  expect(await read({ title })).toMatchObject({ title: title.replace(/\s+/g, ' ') });
});

test('names that are no names of people stay whole', async () => {
  const authors = ['Desk and Wire', 'Ash, Lind & Sons', '村上 春樹'];
  expect((await read({ authors }))?.author).toMatchObject([
    { family: 'Desk and Wire' },
    { family: 'Ash, Lind & Sons' },
    { family: '村上 春樹' },
  ]);
});
