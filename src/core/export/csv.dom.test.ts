import { parse } from 'csv-parse/browser/esm/sync';
import { expect, test } from 'vitest';
import { csv } from './csv';
import { renderStory } from './export-highlights';
import { storyWith } from './test-input';
import { CONTEXT, NASTY, textOf } from './test-story';

function read(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true });
}

test('is a table with a row for each highlight', async () => {
  const story = storyWith('<p>They counted two hundred moths.</p>', [
    { from: 'two hundred', note: 'Who?', tags: ['night, sky', 'count'], colour: 'blue' },
    { from: 'gone' },
  ]);
  const text = await textOf(csv, story);
  expect(text.endsWith('\r\n')).toBe(true);
  const [placed, orphan, ...others] = read(text);
  expect(placed).toEqual({
    ...{ quote: 'two hundred', note: 'Who?', tags: '"night, sky",count', colour: 'blue' },
    ...{ title: 'The town that turned off its lamps', authors: 'Ada Lind; Tom Ash' },
    ...{ site: 'Valley Post', url: 'https://news.example/moths' },
    ...{ published: '2026-05-01T06:30:00+02:00', created: '2026-05-02T12:00:00.000Z' },
    ...{ modified: '2026-05-02T12:00:00.000Z', orphan: '', before: 'They counted ' },
    ...{ after: ' moths.', position: '13', id: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
  });
  expect(orphan).toMatchObject({ quote: 'gone', orphan: 'yes', colour: 'yellow' });
  expect(others).toEqual([]);
});

test('begins so that Excel reads it as UTF-8', async () => {
  const file = await renderStory(storyWith(''), csv, CONTEXT);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(NASTY)('holds %j', async (words) => {
  const [row] = read(await textOf(csv, storyWith('', [{ from: words, note: words }])));
  const safe = /^'*[=+\-@\t\r\n]/.test(words) ? `'${words}` : words;
  expect(row).toMatchObject({ quote: safe });
});
