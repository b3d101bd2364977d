import { expect, test } from 'vitest';
import { colourOf, noteOf, tagsOf } from '../highlights/annotate';
import { resolve } from '../highlights/resolve';
import { read as parsed, selectorsOf } from '../highlights/test-pages';
import { fileOf, GARBAGE } from './test-file';
import { webAnnotation } from './web-annotation';

const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://annotations.example/7',
  type: 'Annotation',
  motivation: ['commenting'],
  created: '2026-05-01T10:00:00+02:00',
  body: [
    { type: 'TextualBody', value: 'Who *counts*?', format: 'text/markdown' },
    { type: 'TextualBody', value: 'night sky', purpose: 'tagging' },
  ],
  target: {
    source: 'https://news.example/moths?utm_source=x#night',
    styleClass: 'blue',
    selector: [
      { type: 'FragmentSelector', value: 'night' },
      { type: 'TextPositionSelector', start: 13, end: 24 },
      { type: 'TextQuoteSelector', exact: 'two hundred', prefix: 'counted ', suffix: ' moths' },
    ],
  },
};

async function read(value: unknown) {
  const { stories, problems } = await webAnnotation.parse(fileOf(JSON.stringify(value)));
  return { stories, problems, all: stories.flatMap(({ annotations }) => annotations) };
}

test('an annotation of another program is a highlight of Stet', async () => {
  const { stories, all, problems } = await read(ANNOTATION);
  expect(problems).toEqual([]);
  expect(stories[0]?.metadata).toMatchObject({
    title: 'https://news.example/moths',
    siteName: 'news.example',
    canonicalUrl: 'https://news.example/moths',
  });
  const [annotation] = all;
  if (!annotation) throw new Error('no highlight');
  expect(annotation).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string,
    created: '2026-05-01T08:00:00.000Z',
    target: {
      selector: [
        { exact: 'two hundred', prefix: 'counted ', suffix: ' moths' },
        { start: 13, end: 24 },
      ],
    },
  });
  expect(noteOf(annotation)).toBe('Who *counts*?');
  expect(tagsOf(annotation)).toEqual(['night sky']);
  expect(colourOf(annotation)).toBe('blue');
});

test('each target is a highlight of its own, at its own address', async () => {
  const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact });
  const target = [
    { source: 'https://news.example/moths', selector: quote('two hundred') },
    'https://news.example/empty',
    { source: 'https://news.example/owls', selector: quote('four owls') },
  ];
  const { all, problems } = await read({ ...ANNOTATION, target });
  expect(all.map(({ target: { source, selector } }) => [source, selector[0].exact])).toEqual([
    ['https://news.example/moths', 'two hundred'],
    ['https://news.example/owls', 'four owls'],
  ]);
  expect(all.map(noteOf)).toEqual(['Who *counts*?', 'Who *counts*?']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(2);
  expect(problems.map(({ reason }) => reason)).toEqual(['noQuote']);
});

test('words are never looked for at the address of another target', async () => {
  const selector = { type: 'TextQuoteSelector', exact: 'four owls' };
  const target = ['https://news.example/moths', { source: 'https://news.example/owls', selector }];
  const { all } = await read({ ...ANNOTATION, target });
  expect(all.map((one) => one.target.source)).toEqual(['https://news.example/owls']);
});

test.each<[what: string, value: unknown]>([
  ['a list', [ANNOTATION]],
  ['a page', { type: 'AnnotationPage', items: [ANNOTATION] }],
  ['a collection', { type: 'AnnotationCollection', first: { items: [ANNOTATION] } }],
  ['a list of pages', [{ type: 'AnnotationPage', items: [ANNOTATION] }]],
  ['a graph', { '@graph': [ANNOTATION] }],
  ['a graph of pages', { '@graph': [{ type: 'AnnotationPage', items: [ANNOTATION] }] }],
])('%s of annotations', async (_, value) => {
  const { all, problems } = await read(value);
  expect(problems).toEqual([]);
  expect(all).toEqual((await read(ANNOTATION)).all);
});

test.each<[what: string, change: object, note: string]>([
  ['a text of its own', { body: undefined, bodyValue: 'Why?' }, 'Why?'],
  ['one body', { body: { type: 'TextualBody', value: 'Why?' } }, 'Why?'],
  ['an address', { body: 'https://a.example/why' }, 'https://a.example/why'],
  ['HTML', { body: [{ value: '<p>Why<script>x</script>?</p>', format: 'text/html' }] }, 'Why?'],
  ['two texts', { body: [{ value: 'Why?' }, { value: 'So.' }] }, 'Why?\n\nSo.'],
  ['none', { body: undefined }, ''],
])('a note can be %s', async (_, change, note) => {
  const [annotation] = (await read({ ...ANNOTATION, ...change })).all;
  expect(annotation && noteOf(annotation)).toBe(note);
});

const [, , QUOTE] = ANNOTATION.target.selector;
test.each<[what: string, target: unknown]>([
  ['one selector', { source: 'https://a.example/', selector: QUOTE }],
  ['a list of targets', [{ source: 'https://a.example/', selector: [QUOTE] }]],
  ['a source with an id', { source: { id: 'https://a.example/' }, selector: QUOTE }],
  [
    'a selector that is refined',
    { source: 'https://a.example/', selector: { type: 'CssSelector', refinedBy: QUOTE } },
  ],
  [
    'a choice of selectors',
    { source: 'https://a.example/', selector: { type: 'Choice', items: [{ type: 'x' }, QUOTE] } },
  ],
])('a target can be %s', async (_, target) => {
  const { all, problems } = await read({ ...ANNOTATION, target });
  expect(problems).toEqual([]);
  expect(all[0]?.target).toMatchObject({
    source: 'https://a.example/',
    selector: [{ exact: 'two hundred' }, { start: expect.any(Number) as number }],
  });
});

/** The quote that a highlight has after a file with it was read. */
async function quoteRead(quote: object) {
  const target = { source: 'https://a.example/', selector: [quote] };
  const { all, problems } = await read({ ...ANNOTATION, target });
  expect(problems).toEqual([]);
  return all[0]?.target.selector[0];
}

test('how often the words stood is kept, and with it the refusal of a copy', async () => {
  const refrain = 'Fishermen tied up their boats with double ropes and went home before noon.';
  const start = '<p>The harbour was closed on Monday because of the storm from the west.</p>';
  const rest = `<p>By evening the wind had dropped, and the first ferries were running again.</p>
    <p>The mayor thanked the volunteers who had spent the night on the breakwater.</p>
    <p>Insurance companies expect claims of several million for roofs and cars.</p>
    <p>${refrain}</p><p>Schools stay closed until Wednesday.</p>`;
  const [stored, position] = selectorsOf(`${start}<p>⟦${refrain}⟧</p>${rest}`);
  expect(stored.copies).toBe(2);
  const imported = await quoteRead(stored);
  expect(imported).toEqual(stored);
  const { root } = parsed(start + rest);
  expect(imported && resolve([imported, position], root).ok).toBe(false);
});

test.each([1, 0, -2, 2.5, '2', null, [2], {}, true])(
  '%j is no number of copies',
  async (copies) => {
    expect(await quoteRead({ ...QUOTE, copies })).toEqual(QUOTE);
  },
);

test.each<[reason: string, target: unknown]>([
  ['noQuote', 'https://a.example/'],
  ['noQuote', { source: 'https://a.example/', selector: { type: 'CssSelector', value: 'p' } }],
  ['noAddress', { source: 'urn:isbn:1', selector: QUOTE }],
  ['noAddress', { source: 'javascript:alert(1)', selector: QUOTE }],
  ['noAddress', { selector: QUOTE }],
])('%s', async (reason, target) => {
  const { all, problems } = await read([{ ...ANNOTATION, target }, ANNOTATION]);
  expect(problems).toMatchObject([{ reason, entry: 1 }]);
  expect(all).toHaveLength(1);
});

test('ids are the same every time, and others for other highlights', async () => {
  const { id, ...nameless } = ANNOTATION;
  const idOf = async (value: object) => (await read(value)).all[0]?.id;
  expect(await idOf(ANNOTATION)).toBe(await idOf({ ...ANNOTATION, body: [] }));
  expect(await idOf(nameless)).toBe(await idOf({ ...nameless, body: [] }));
  const other = { ...nameless.target, selector: { ...QUOTE, prefix: 'another ' } };
  const ids = [
    ANNOTATION,
    nameless,
    { ...nameless, target: other },
    { ...ANNOTATION, id: `${id}8` },
  ];
  expect(new Set(await Promise.all(ids.map(idOf))).size).toBe(4);
  const uuid = 'urn:uuid:7d3e6a52-3b0c-4f7e-9a55-0d4f6c1b2a33';
  expect(await idOf({ ...ANNOTATION, id: uuid })).toBe(uuid);
});

test('a highlight that stands in a file twice comes once, as it was changed last', async () => {
  const later = { ...ANNOTATION, modified: '2026-05-09T00:00:00Z', body: [] };
  expect((await read([ANNOTATION, later, ANNOTATION])).all.map(({ body }) => body)).toEqual([[]]);
});

test('other words under the same id are another highlight, with the same id each time', async () => {
  const [first, second] = ['One', 'Two'].map((exact) => ({
    ...ANNOTATION,
    target: {
      source: 'https://news.example/moths',
      selector: { type: 'TextQuoteSelector', exact },
    },
  }));
  const { all } = await read([first, second, second]);
  expect(all.map(({ target }) => target.selector[0].exact)).toEqual(['One', 'Two']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(2);
  expect((await read([first, second])).all).toEqual(all);
});

test('what schema.org’s terms say of a story is taken', async () => {
  const story = {
    id: 'https://news.example/moths',
    'schema:headline': 'The moths',
    'schema:author': [{ 'schema:name': 'Ada Lind' }, 'Tom Ash'],
    'schema:publisher': { 'schema:name': 'Valley Post' },
    'schema:inLanguage': 'en',
  };
  const { stories } = await read({ items: [ANNOTATION], 'schema:about': [story] });
  expect(stories[0]?.metadata).toMatchObject({
    ...{ title: 'The moths', authors: ['Ada Lind', 'Tom Ash'], siteName: 'Valley Post' },
    lang: 'en',
  });
});

test('large files are read in slices, and can be called off', async () => {
  const items = Array.from({ length: 3000 }, (_, i) => ({ ...ANNOTATION, id: `urn:x:${i}` }));
  const file = fileOf(JSON.stringify({ items }));
  const shares: number[] = [];
  const { stories } = await webAnnotation.parse(file, {
    onProgress: (share) => shares.push(share),
  });
  expect(stories[0]?.annotations).toHaveLength(3000);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.at(-1)).toBe(1);
  const controller = new AbortController();
  const reading = webAnnotation.parse(file, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(reading).rejects.toThrow();
});

test.each(GARBAGE)('%s is told to be damaged or empty', async (_, content) => {
  const { stories, problems } = await webAnnotation.parse(fileOf(content));
  expect(stories).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});
