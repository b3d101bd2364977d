import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { csl } from './csl';
import { exportHighlights } from './export-highlights';
import { bareStory, CONTEXT, textOf } from './test-story';

test('is CSL-JSON that another program reads', async () => {
  const text = await textOf(csl, bareStory({ excerpt: 'Moths “came” back.', section: '' }));
  const [item] = new Cite(text).data;
  expect(item).toMatchObject({
    id: expect.stringMatching(/^lind2026-[0-9a-f]{8}$/) as string,
    type: 'webpage',
    title: 'The town that turned off its lamps',
    author: [
      { given: 'Ada', family: 'Lind' },
      { given: 'Tom', family: 'Ash' },
    ],
    'container-title': 'Valley Post',
    issued: { 'date-parts': [[2026, 5, 1]] },
    accessed: { 'date-parts': [[2026, 5, 2]] },
    URL: 'https://news.example/moths',
    abstract: 'Moths “came” back.',
    language: 'en',
  });
});

test('holds any number of stories, also none', async () => {
  const stories = [bareStory(), bareStory({ title: '"2"\n' })];
  const read = async (some: typeof stories) => {
    const context = { ...CONTEXT, total: some.length };
    const outcome = await exportHighlights(some, { format: csl, grouping: 'one-file', context });
    return outcome.ok ? (JSON.parse(await outcome.blob.text()) as unknown) : outcome;
  };
  expect(await read(stories)).toMatchObject([
    { id: expect.any(String) as string },
    { title: '"2"\n' },
  ]);
  expect(await read([])).toEqual([]);
});
