import { expect, test } from 'vitest';
import { noteOf, tagsOf } from '../highlights/annotate';
import { hypothesis } from './hypothesis';
import { fileOf, GARBAGE } from './test-file';

const ROW = {
  id: 'Jx2aBcDeEe-1',
  created: '2026-05-01T08:00:00.123456+00:00',
  updated: '2026-05-02T08:00:00.123456+00:00',
  user: 'acct:ada@hypothes.is',
  uri: 'https://news.example/moths',
  text: 'Who *counts*?\n\nMarta.',
  tags: ['night sky', 'a,b'],
  document: { title: ['The moths'] },
  target: [
    {
      source: 'https://news.example/moths',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1, endOffset: 2 },
        { type: 'TextPositionSelector', start: 13, end: 24 },
        { type: 'TextQuoteSelector', exact: 'two hundred', prefix: 'counted ', suffix: ' moths' },
      ],
    },
  ],
};

async function read(value: unknown) {
  return hypothesis.parse(fileOf(JSON.stringify(value)));
}

test.each<[what: string, value: unknown]>([
  ['an answer of the API', { total: 1, rows: [ROW] }],
  ['an export of the client', { export_date: 'x', export_userid: 'ada', annotations: [ROW] }],
  ['a list', [ROW]],
  ['one annotation', ROW],
])('reads %s', async (_, value) => {
  expect(hypothesis.accepts('annotations.json', JSON.stringify(value))).toBe(true);
  const { stories, problems } = await read(value);
  expect(problems).toEqual([]);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.metadata).toMatchObject({ title: 'The moths', canonicalUrl: ROW.uri });
  const annotation = stories[0]?.annotations[0];
  if (!annotation) throw new Error('no highlight');
  expect(annotation).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:/) as string,
    created: '2026-05-01T08:00:00.123Z',
    modified: '2026-05-02T08:00:00.123Z',
    target: {
      selector: [
        { exact: 'two hundred', prefix: 'counted ' },
        { start: 13, end: 24 },
      ],
    },
  });
  expect(noteOf(annotation)).toBe('Who *counts*?\n\nMarta.');
  expect(tagsOf(annotation)).toEqual(['night sky', 'a,b']);
});

test('tells what it cannot take', async () => {
  const rows = [
    { ...ROW, references: ['x'] },
    { ...ROW, target: [{ source: ROW.uri }] },
    { ...ROW, uri: 'urn:x-pdf:1' },
    {},
    ROW,
  ];
  const { stories, problems } = await read({ rows });
  expect(problems.map(({ reason, entry }) => [reason, entry])).toEqual([
    ['reply', 1],
    ['noQuote', 2],
    ['noAddress', 3],
    ['damaged', 4],
  ]);
  expect(stories[0]?.annotations).toHaveLength(1);
});

test.each(GARBAGE)('%s is told to be damaged or empty', async (_, content) => {
  const { stories, problems } = await hypothesis.parse(fileOf(content));
  expect(stories).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});
