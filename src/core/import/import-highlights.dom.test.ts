import { describe, expect, test } from 'vitest';
import { json } from '../export/json';
import { csv } from '../export/csv';
import { readwise } from '../export/readwise';
import { bareStory, textOf } from '../export/test-story';
import { importHighlights } from './import-highlights';
import { fileOf, GARBAGE } from './test-file';

test.each([
  ['backup', json],
  ['readwise', readwise],
  ['readwise', csv],
] as const)('knows as %s what Stet exports', async (id, format) => {
  const file = fileOf(await textOf(format, bareStory()), `x.${format.extension}`);
  const outcome = await importHighlights(file);
  expect(outcome.ok && outcome.format.id).toBe(id);
});

test.each([
  ['web-annotation', 'x.jsonld', '{}'],
  ['web-annotation', 'x.json', '{ "@context": "http://www.w3.org/ns/anno.jsonld", "rows": [] }'],
  ['web-annotation', 'x.json', '[{ "type": "Annotation", "target": {} }]'],
  ['hypothesis', 'x.json', '{"total": 0, "rows": []}'],
  ['readwise', 'x.txt', 'Title\tHighlight\tURL\n'],
])('knows %s in %s: %s', async (id, name, content) => {
  const outcome = await importHighlights(fileOf(content, name));
  expect(outcome.ok && outcome.format.id).toBe(id);
});

const JSON_LD = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  target: {
    source: 'https://a.example/',
    selector: { type: 'TextQuoteSelector', exact: 'two hundred é' },
  },
});

describe.each([
  ['utf-16le', [0xff, 0xfe], 0],
  ['utf-16be', [0xfe, 0xff], 1],
] as const)('in %s', (_, mark, low) => {
  test.each([
    ['rows', 'Highlight\tURL\ntwo hundred é\thttps://a.example/\n'],
    ['JSON-LD', JSON_LD],
  ])('knows %s', async (__, text) => {
    const bytes = new Uint8Array([...mark, ...new Uint8Array(text.length * 2)]);
    for (let i = 0; i < text.length; i += 1) bytes[2 + 2 * i + low] = text.charCodeAt(i);
    const outcome = await importHighlights(new File([bytes], 'x.txt'));
    if (!outcome.ok) throw new Error(outcome.reason);
    const [annotation] = outcome.result.stories.flatMap(({ annotations }) => annotations);
    expect(annotation?.target.selector[0].exact).toBe('two hundred é');
  });
});

test.each(GARBAGE)('%s is of no format, or holds nothing', async (_, content) => {
  const outcome = await importHighlights(fileOf(content, 'x.bin'));
  if (outcome.ok) expect(outcome.result.stories).toEqual([]);
  else expect(outcome.reason).toBe('unknown-format');
});

test('can be called off', async () => {
  const controller = new AbortController();
  controller.abort();
  const options = { signal: controller.signal };
  expect(await importHighlights(fileOf('{"rows": []}'), options)).toEqual({
    ...{ ok: false, reason: 'cancelled' },
  });
});
