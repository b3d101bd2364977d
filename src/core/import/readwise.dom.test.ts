import { expect, test } from 'vitest';
import { csv } from '../export/csv';
import { readwise as readwiseExport } from '../export/readwise';
import { bareStory, METADATA, NASTY, textOf } from '../export/test-story';
import { annotate, colourOf, noteOf, tagsOf, withNote, withTags } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { readwise } from './readwise';
import { fileOf, GARBAGE } from './test-file';

/** What a reader knows a highlight by. */
function seen(annotation: Annotation) {
  const words = annotation.target.selector[0].exact;
  const { created } = annotation;
  return [words, noteOf(annotation), tagsOf(annotation), colourOf(annotation), created];
}

async function read(content: BlobPart) {
  const { stories, problems } = await readwise.parse(fileOf(content, 'x.csv'));
  return { stories, problems, all: stories.flatMap(({ annotations }) => annotations) };
}

test('reads what Readwise exports', async () => {
  const content = [
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL',
    '"two ""hundred""\nmoths",The moths,Ada Lind,,Who?,orange,"night,count",order,13,2026-05-01 08:00:00+00:00,,https://news.example/moths',
    'No address,A book,Tom Ash,B00,,yellow,,page,7,2026-05-01 08:00:00+00:00,,',
  ].join('\r\n');
  expect(readwise.accepts('readwise-data.csv', content)).toBe(true);
  const { stories, problems, all } = await read(content);
  expect(stories[0]?.metadata).toMatchObject({ title: 'The moths', authors: ['Ada Lind'] });
  expect(all.map(seen)).toEqual([
    ['two "hundred"\nmoths', 'Who?', ['night', 'count'], 'yellow', '2026-05-01T08:00:00.000Z'],
  ]);
  expect(problems).toMatchObject([{ reason: 'noAddress', entry: 3 }]);
});

test('a file without times has the time of the file, and the same ids each time', async () => {
  const content =
    'Highlight;URL\nOne;https://a.example/\nTwo;https://a.example/\nOne;https://a.example/';
  const { all } = await read(content);
  expect(all.map(seen)).toEqual([
    ['One', '', [], 'yellow', '2026-06-01T00:00:00.000Z'],
    ['Two', '', [], 'yellow', '2026-06-01T00:00:00.000Z'],
  ]);
  expect((await read(content)).all).toEqual(all);
});

test.each([
  ['UTF-8 with its mark', new TextEncoder().encode('\ufeffHighlight,URL\né,https://a.example/')],
  ['Windows-1252', Uint8Array.from('Highlight,URL\né,https://a.example/', (c) => c.charCodeAt(0))],
])('reads %s', async (_, bytes) => {
  expect((await read(bytes)).all.map(({ target }) => target.selector[0].exact)).toEqual(['é']);
});

test('what cannot be read as it is written is told, and the rest is taken', async () => {
  const { all, problems } = await read(
    [
      'Highlight,URL,Note,Color,Date',
      'One,https://a.example/,,yellow,03/04/2026',
      'Two, and more,https://a.example/,note,blue,2026-05-01T08:00:00Z',
      '',
      'Three,https://a.example/,,mauve,',
      'Four,https://a.example/,,orange,2026-05-01T08:00:00Z',
      '"Five,https://a.example/,,,',
      'Six,https://a.example/,,,',
    ].join('\n'),
  );
  expect(all.map(({ target }) => target.selector[0].exact)).toEqual(['One', 'Three', 'Four']);
  expect(all.map(({ created }) => created.slice(0, 10))).toEqual([
    ...['2026-06-01', '2026-06-01', '2026-05-01'],
  ]);
  expect(problems).toMatchObject([
    { reason: 'unknownTime', entry: 2, excerpt: expect.stringContaining('03/04/2026') as string },
    { reason: 'rowShape', entry: 3 },
    { reason: 'noAddress', entry: 3 },
    { reason: 'unknownColour', entry: 5, excerpt: expect.stringContaining('mauve') as string },
    { reason: 'openQuote', entry: 7, excerpt: expect.stringContaining('Five') as string },
  ]);
});

test('the line in which Excel is told of the separator is none of the rows', async () => {
  const content = 'sep=|\nHighlight|URL\nOne, two; three|https://a.example/';
  expect(readwise.accepts('x.csv', content)).toBe(true);
  const { all, problems } = await read(content);
  expect(all.map(({ target }) => target.selector[0].exact)).toEqual(['One, two; three']);
  expect(problems).toEqual([]);
});

test('what a reader wrote of the same words twice is all there', async () => {
  const { all } = await read(
    'Highlight,URL,Note,Tags\nOne,https://a.example/,Who?,a\nOne,https://a.example/,Where?,"a,b"',
  );
  expect(all.map((one) => [noteOf(one), tagsOf(one)])).toEqual([['Who?\n\nWhere?', ['a', 'b']]]);
});

test.each([
  ['Readwise', readwiseExport],
  ['a table', csv],
])('reads back what Stet exports for %s', async (_, format) => {
  const now = new Date('2026-05-02T12:00:00Z');
  const annotations = NASTY.filter((words) => words.trim()).map((words, i) => {
    const bare = annotate(
      METADATA.canonicalUrl,
      [
        { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: i, end: i + 1 },
      ],
      i % 2 ? 'pink' : 'yellow',
      { now },
    );
    return withTags(withNote(bare, words, now), [words, 'a, b', '"'], now);
  });
  const { all, problems, stories } = await read(
    await textOf(format, { ...bareStory(), annotations }),
  );
  expect(problems).toEqual([]);
  expect(all.map(seen)).toEqual(annotations.map(seen));
  expect(stories[0]?.metadata.title).toBe(METADATA.title);
});

test('large files are read in slices, and can be called off', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `"Quote\n${i}",https://a.example/${i % 7}`);
  const file = fileOf(`Highlight,URL\n${rows.join('\n')}`);
  const shares: number[] = [];
  const { stories } = await readwise.parse(file, { onProgress: (share) => shares.push(share) });
  expect(stories.flatMap(({ annotations }) => annotations)).toHaveLength(5000);
  expect(shares.length).toBeGreaterThan(2);
  const controller = new AbortController();
  const reading = readwise.parse(file, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(reading).rejects.toThrow();
});

test.each(GARBAGE)('%s is told to be damaged or empty', async (_, content) => {
  const { stories, problems } = await read(content);
  expect(stories).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});
