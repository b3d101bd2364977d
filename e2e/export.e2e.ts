import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import type { Popup, Tab } from '../scripts/browsers/driver';
import { AnnotationSchema } from '../src/core/highlights/annotation';
import { openStory, SAMPLE, Session } from './session';
import { selectByMouse } from './words';

const TITLE = 'A river town dimmed its lamps, and the moths came back';
const WORDS = 'brown with wings';
const NOTE = 'Count them';
const LAST_LINE = 'on condition that it happens after dark.';

const CollectionSchema = v.object({
  '@context': v.looseTuple([v.literal('http://www.w3.org/ns/anno.jsonld')]),
  type: v.literal('AnnotationCollection'),
  total: v.literal(1),
  first: v.object({ items: v.tuple([AnnotationSchema]) }),
});

/** What each format must hold. */
const CHECKS: Readonly<Record<string, (text: string) => void>> = {
  markdown: (text) => {
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    expect(parse(head)).toMatchObject({ title: TITLE });
    expect(body).toContain(`By midnight the sheet was ==${WORDS}==`);
    expect(body).toContain(NOTE);
    expect(body).toContain('## A third of the lamps, gone');
    expect(body).toContain('| 2025 | 2,871 | 171 |');
    expect(body).toContain(LAST_LINE);
  },
  html: (text) => {
    expect(text).toContain(`<mark class="yellow">${WORDS}</mark>`);
    expect(text).toContain(NOTE);
    expect(text).toContain(LAST_LINE);
  },
  quotes: (text) => {
    expect(text).toContain(TITLE);
    expect(text).toContain(`“${WORDS}”`);
    expect(text).toContain(NOTE);
    expect(text).not.toContain(LAST_LINE);
  },
  json: (text) => {
    const [annotation] = v.parse(CollectionSchema, JSON.parse(text)).first.items;
    expect(annotation.target.selector[0].exact).toBe(WORDS);
    expect(annotation.body[0]?.value).toBe(NOTE);
  },
  csv: (text) => {
    const [row]: unknown[] = parseCsv(text, { bom: true, columns: true });
    expect(row).toMatchObject({ title: TITLE, quote: WORDS, note: NOTE });
  },
  readwise: (text) => {
    const [row]: unknown[] = parseCsv(text, { columns: true });
    expect(row).toMatchObject({ Title: TITLE, Highlight: WORDS, Note: NOTE });
  },
  anki: (text) => {
    expect(text).toContain(`\t${WORDS}\t`);
    expect(text).toContain(NOTE);
  },
  bibtex: (text) => {
    expect(text).toContain(`title = {{${TITLE}}}`);
  },
  csl: (text) => {
    expect(JSON.parse(text)).toMatchObject([{ title: TITLE }]);
  },
};
const FORMATS = Object.keys(CHECKS);

let session: Session;
let tab: Tab;
let popup: Popup;
beforeAll(async () => {
  session = await Session.start({
    routes: {
      '/paste.html': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(
          '<!doctype html><title>Paste</title><textarea rows="20" cols="80"></textarea>',
        );
      },
    },
  });
  ({ tab, popup } = await session.read(SAMPLE));
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click('#highlight-toolbar button', 'Highlight with note');
  await surface.waitFor('dialog textarea');
  await surface.type(NOTE);
  await surface.click('dialog button', 'Save');
  await surface.waitUntil(() => !document.querySelector('dialog'));
});
beforeEach(async () => {
  await popup.close();
  popup = await openStory(tab);
  await popup.surface.click('.bar button', 'Export');
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

it('offers these formats and no others', async () => {
  await popup.surface.waitFor('.formats li');
  const offered = await popup.surface.evaluate(() =>
    [...document.querySelectorAll('.formats [id^="format-"]')].map(({ id }) => id.slice(7)),
  );
  expect(offered).toEqual(FORMATS);
});

it.each(FORMATS)('copies the story as %s', async (format) => {
  await popup.surface.click(`#format-${format} ~ button`, 'Copy');
  await popup.surface.waitFor('.toast', 'Copied');
  CHECKS[format]?.(await paste());
});

it.each(FORMATS)('downloads the story as %s', async (format) => {
  await popup.surface.click(`#format-${format} ~ button`, 'Download');
  await popup.surface.waitFor('.toast', 'Downloaded as');
  const name = await popup.surface.evaluate(
    () => document.querySelector('.toast span')?.textContent.replace('Downloaded as ', '') ?? '',
  );
  expect(name).toMatch(/^[^/\\:*?"<>|]+\.\w+$/);
  /* A file may be there before all of it is written. */
  const check = async () => CHECKS[format]?.(await readFile(join(session.downloads, name), 'utf8'));
  await vi.waitFor(check, { timeout: 40_000 });
});

/** What a reader gets who pastes into a field of another page. */
async function paste(): Promise<string> {
  const page = await session.open('/paste.html');
  const { surface } = page;
  await surface.click('textarea');
  await surface.press('Control+v');
  const text = await surface.waitUntil(() => document.querySelector('textarea')?.value);
  await page.close();
  return text;
}
