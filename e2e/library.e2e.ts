import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { ColorScheme, Surface } from '../scripts/browsers/surface';

import { violations } from './accessibility';
import { downloadedName, giveFile, pick } from './in-page';
import { SAMPLE, Session } from './session';
import { paintedWords, selectByMouse } from './words';

const FIRST = 'brown with wings';
const SECOND = 'unbroken series in the region';
const ROW = '.found .highlight';

let session: Session;
let library: Tab;
let surface: Surface;
beforeAll(async () => {
  session = await Session.start();
  const { tab, popup } = await session.read(SAMPLE);
  for (const words of [FIRST, SECOND]) {
    await selectByMouse(popup.surface, words);
    await popup.surface.click('#highlight-toolbar button', 'Highlight');
    await popup.surface.waitUntil(() => !document.querySelector('#highlight-toolbar'));
  }
  await popup.surface.waitFor('.bar button', 'Highlights (2)');
  await popup.close();
  await tab.close();
  library = await session.browser.openTab();
});
beforeEach(async () => {
  await library.goto('about:blank');
  await library.goto(`${session.browser.extensionOrigin}/src/library/index.html`);
  ({ surface } = library);
  await surface.waitFor('.summary', '2 highlights in 1 story');
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

function quotes(): Promise<string[]> {
  return surface.evaluate(() =>
    [...document.querySelectorAll('.found .quote')].map(({ textContent }) => textContent),
  );
}

async function look(query: string): Promise<void> {
  await surface.click('#query');
  await surface.evaluate(() => document.querySelector<HTMLInputElement>('#query')?.select());
  await surface.press('Delete');
  await surface.type(query);
}

const shown = (expected: readonly string[]) => expect.poll(quotes).toEqual(expected);

it('finds words of quotes and titles in any order, whatever their case and accents', async () => {
  await shown([SECOND, FIRST]);
  await look('WÍNGS river');
  await shown([FIRST]);
  await look('zebra');
  await surface.waitFor('.nothing', 'Nothing found');
  await surface.click('.nothing button', 'Clear');
  await shown([SECOND, FIRST]);
});

it('edits note and tags, and finds them', async () => {
  await surface.click(`${ROW} button`, 'Note and tags');
  await surface.waitFor('dialog textarea');
  await surface.type('Rarely *so long*');
  await surface.press('Tab');
  await surface.type('statistics,');
  await surface.click('dialog button', 'Save');
  await surface.waitFor(`${ROW} .note em`, 'so long');
  await look('statist');
  await shown([SECOND]);
  await look('rarely');
  await shown([SECOND]);
  await look('');
  await surface.click(`${ROW} .tag`, 'statistics');
  await shown([SECOND]);
  expect(await choose('Tag', '')).toBe('statistics');
  await shown([SECOND, FIRST]);
});

it('changes a colour, filters by it, and takes it back', async () => {
  await pick(surface, `${ROW}:nth-of-type(2) .colour-select`, 'blue');
  await surface.waitFor(`${ROW} .quote[data-colour="blue"]`);
  await choose('Colour', 'blue');
  await shown([SECOND]);
  await choose('Colour', 'pink');
  await surface.waitFor('.nothing', 'Nothing found');
  await choose('Colour', '');
  await surface.click('h1');
  await surface.press('Control+z');
  await surface.waitFor('.toast', 'Undone: colour');
  await surface.waitUntil(() => !document.querySelector('.quote[data-colour="blue"]'));
  await surface.press('Control+Shift+z');
  await surface.waitFor(`${ROW} .quote[data-colour="blue"]`);
});

it('filters by days', async () => {
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  await choose('From', day(-2));
  await choose('To', day(2));
  await shown([SECOND, FIRST]);
  await choose('To', day(-2));
  await surface.waitFor('.nothing', 'Nothing found');
});

it('deletes several that were selected with the keyboard, and brings them back', async () => {
  await surface.click(`${ROW} input`);
  await surface.press('Shift+ArrowDown');
  await surface.waitFor('.selection', '2 selected');
  await surface.press('Delete');
  await surface.waitFor('.nothing', 'Nothing is kept here yet');
  await surface.click('.toast button', 'Undo');
  await shown([SECOND, FIRST]);
});

it('tags all that was found, and renames the tag into another', async () => {
  await surface.click('.summary input');
  await surface.click('.selection button', 'Tags');
  await surface.waitFor('dialog input');
  await surface.type('moths');
  await surface.click('dialog button', 'Save');
  await surface.waitUntil(() => document.querySelectorAll('.tag').length === 3);
  await surface.press('Escape');
  await surface.click('.bar button', 'Tags');
  await surface.click('.all-tags li:first-child button', 'Rename');
  await surface.waitFor('dialog input');
  await surface.press('Control+a');
  await surface.type('Statistics');
  await surface.waitFor('dialog [role="status"]', 'There is such a tag already');
  await surface.click('dialog button', 'Save');
  const tags = () =>
    surface.evaluate(() => [...document.querySelectorAll('.tag')].map((tag) => tag.textContent));
  await expect.poll(tags).toEqual(['statistics', 'statistics']);
});

it('opens the saved copy at the highlight, without its page', async () => {
  const requests = session.server.requests.length;
  await surface.click(`${ROW} .quote`, FIRST);
  await arrive('/src/popup/index.html');
  await surface.waitFor('.article .story', FIRST);
  await expect.poll(() => paintedWords(surface)).toEqual([FIRST, SECOND]);
  expect(session.server.requests.slice(requests).filter((path) => path === SAMPLE)).toEqual([]);
  const isInView = await surface.evaluate(() => scrollY > 0);
  expect(isInView).toBe(true);
  await surface.click('.bar button', 'Library');
  await arrive('/src/library/index.html');
  await surface.waitFor('.summary', '2 highlights in 1 story');
});

it('exports all, and has it back from the file after everything was deleted', async () => {
  const before = await listed();
  await surface.click('.bar button', 'Data');
  await surface.waitUntil(() => document.querySelector('#data .export option'));
  await pick(surface, '#data .export select', 'json');
  await surface.click('#data .export button', 'Download');
  const name = await downloadedName(surface, '.jsonld');
  const backup = await wholeJson(join(session.downloads, name));
  await surface.press('Escape');
  await surface.click('.summary input');
  await surface.click('.selection button', 'Delete');
  await surface.waitFor('.nothing', 'Nothing is kept here yet');
  await surface.click('.bar button', 'Data');
  await giveFile(surface, '#data [type="file"]', name, backup);
  await surface.waitFor('.preview', '2 highlights are new');
  await surface.waitFor('.nothing', 'Nothing is kept here yet');
  await surface.click('.preview button', 'Import');
  await surface.waitFor('.toast', 'Imported: 2 highlights');
  await expect.poll(listed).toEqual(before);
  await giveFile(surface, '#data [type="file"]', name, backup);
  await surface.waitFor('.preview', '2 highlights are here already');
});

it('reads an archive with a file a story, and says of others what they hold', async () => {
  await surface.click('.bar button', 'Data');
  await surface.waitUntil(() => document.querySelector('#data .export option'));
  await pick(surface, '#data .export select', 'json');
  await surface.click('#data .export input');
  await surface.click('#data .export button', 'Download');
  const name = await downloadedName(surface, '.zip');
  const archive = await wholeArchive(join(session.downloads, name));
  await surface.evaluate(giveBytes, '#data [type="file"]', name, archive);
  await surface.waitFor('.preview', '2 highlights are here already');
  const notes = Buffer.from(zipSync({ 'Moths.md': strToU8('# Moths') })).toString('base64');
  await surface.evaluate(giveBytes, '#data [type="file"]', 'notes.zip', notes);
  await surface.waitFor('.toast', 'Nothing in this archive can be imported; it holds Moths.md');
});

it('says that a file is none that it knows', async () => {
  await surface.click('.bar button', 'Data');
  await surface.waitUntil(() => document.querySelector('#data [type="file"]'));
  await giveFile(surface, '#data [type="file"]', 'notes.csv', 'nothing of use');
  await surface.waitFor('.toast', 'no format that Stet can read');
});

describe.each<ColorScheme>(['light', 'dark'])('in %s colours', (scheme) => {
  it('has no fault that axe finds', async () => {
    await surface.setColorScheme(scheme);
    await surface.click(`${ROW} input`);
    expect(await violations(surface)).toEqual([]);
    for (const label of ['Tags', 'Data', 'Keys']) {
      await surface.click('.bar button', label);
      await surface.waitFor('.panel');
      expect(await violations(surface)).toEqual([]);
    }
    await surface.press('Escape');
    await surface.click('.selection button', 'Tags');
    await surface.waitFor('dialog input');
    expect(await violations(surface)).toEqual([]);
  });
});

it(`fits into 320 px`, async () => {
  await surface.resize(320, 640);
  await surface.waitUntil(() => innerWidth === 320);
  await surface.click(`${ROW} input`);
  const overflow = () =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await surface.evaluate(overflow)).toBe(0);
  for (const label of ['Tags', 'Data', 'Keys']) {
    await surface.click('.bar button', label);
    await surface.waitFor('.panel');
    expect(await surface.evaluate(overflow)).toBe(0);
  }
});

/** What stands in the list, with notes, tags and colours. */
function listed(): Promise<string[]> {
  return surface.evaluate(() =>
    [...document.querySelectorAll('.found li')].map((row) => {
      const colour = row.querySelector<HTMLElement>('.quote')?.dataset['colour'] ?? '';
      return `${(row.querySelector('.what') as HTMLElement).innerText} ${colour}`;
    }),
  );
}

/* Runs in the page: the same with a file of any bytes, as Base64. */
function giveBytes(selector: string, name: string, bytes: string): void {
  const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name));
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) return;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A ZIP archive as Base64, once its end is written. */
async function wholeArchive(path: string): Promise<string> {
  const read = async () => {
    const bytes = await readFile(path);
    expect(bytes.subarray(-22, -18).toString('latin1')).toBe('PK\x05\x06');
    return bytes.toString('base64');
  };
  return vi.waitFor(read, { timeout: 40_000 });
}

/** The text of a JSON file, which may be there before all of it is written. */
async function wholeJson(path: string): Promise<string> {
  const read = async () => {
    const text = await readFile(path, 'utf8');
    JSON.parse(text);
    return text;
  };
  return vi.waitFor(read, { timeout: 40_000 });
}

/** Waits for another page, during whose coming nothing can be asked. */
async function arrive(path: string): Promise<void> {
  const here = () => surface.evaluate(() => location.pathname).catch(() => '');
  await expect.poll(here).toBe(path);
}

/** Chooses a value of a filter. @returns the value before. */
async function choose(label: string, value: string): Promise<string | undefined> {
  const id = await surface.waitUntil(
    (text) =>
      [...document.querySelectorAll<HTMLLabelElement>('.search label')].find(
        ({ textContent }) => textContent === text,
      )?.htmlFor,
    label,
  );
  return pick(surface, `[id="${id}"]`, value);
}
