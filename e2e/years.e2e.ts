import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Popup, Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { downloadedName, giveFile, pick, storedHighlights } from './in-page';
import { colours, expectDialog, expectPaint, goIntoCard, highlight } from './marking';
import { openStory, SAMPLE, Session } from './session';
import { clickWords, paintedWords, selectByMouse } from './words';

/* What a reader marks in the story and on the page is taken along through everything. */

const ON_PAGE = 'brown with wings';
const IN_STORY = 'unbroken series in the region';
const NOTE = 'How many at ten?';
const TAG = 'wandering-moths';
/** What each format must show of the two, but for those that are of the stories alone. */
const WORDS = [ON_PAGE, IN_STORY];
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  markdown: [...WORDS, NOTE, TAG],
  html: [...WORDS, NOTE, TAG],
  quotes: [...WORDS, NOTE],
  csv: [...WORDS, NOTE, TAG],
  readwise: [...WORDS, NOTE],
  anki: [...WORDS, NOTE, TAG],
  json: [...WORDS, NOTE, TAG],
  bibtex: ['@'],
  csl: ['title'],
};

let session: Session;
let tab: Tab;
beforeAll(async () => {
  session = await Session.start({ isSiteAllowed: true });
  tab = await session.open(SAMPLE);
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function openPage(path: string): Promise<Surface> {
  const page = await session.browser.openTab();
  await page.goto(`${session.browser.extensionOrigin}/src/${path}`);
  return page.surface;
}

/** The library's export, once it offers its formats and knows the highlights. */
async function openExport(): Promise<Surface> {
  const library = await openPage('library/index.html#data');
  await library.waitFor('.summary', '2 highlights in 1 story');
  await library.waitUntil(() => document.querySelector('#data .export option'));
  return library;
}

async function withPopup(deed: (surface: Surface, popup: Popup) => Promise<void>): Promise<void> {
  const popup = await openStory(tab);
  await deed(popup.surface, popup);
  await popup.close();
}

/** The quotes that the library shows. */
const quotes = (library: Surface) =>
  library.evaluate(() =>
    [...document.querySelectorAll('.found .quote')].map(({ textContent }) => textContent),
  );

/** Both highlights are on the page and in the story, in their colours and with the note. */
async function expectBoth(): Promise<void> {
  await expectPaint(tab, ...WORDS);
  expect(await colours(tab)).toEqual(expect.arrayContaining(['stet-green', 'stet-blue']));
  await withPopup(async (surface) => {
    await expect.poll(() => paintedWords(surface)).toEqual(WORDS);
    await surface.click('.bar button', 'Highlights');
    await surface.waitFor('.highlights .note', NOTE);
    await surface.waitFor('.highlights .tags', TAG);
  });
}

it('is made in the story and on the page, taken back and done again', async () => {
  await withPopup(async (surface) => {
    await selectByMouse(surface, IN_STORY);
    await surface.click('#highlight-toolbar button', 'Highlight with note');
    await surface.waitFor('dialog textarea');
    await surface.type(NOTE);
    await surface.press('Control+Enter');
    await surface.waitUntil(() => !document.querySelector('dialog'));
    await clickWords(surface, IN_STORY);
    await surface.click('[role="radio"][data-colour="green"]');
    await surface.press('Escape');
  });
  await highlight(tab, ON_PAGE);
  await expectPaint(tab, ...WORDS);
  await goIntoCard(tab);
  /* The note, deletion, yellow, green, blue. */
  await tab.surface.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect.poll(() => colours(tab)).toContain('stet-blue');
  await tab.surface.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expectDialog(tab);
  await tab.surface.press('Tab');
  await tab.surface.type(TAG);
  await tab.surface.press('Control+Enter', 'Escape');
  await expectBoth();

  for (const left of [2, 2, 1]) {
    await tab.pressCommand('undo');
    await withPopup((surface) => surface.waitFor('.bar', `Highlights (${left})`));
  }
  await expectPaint(tab, IN_STORY);
  await withPopup(async (surface) => {
    for (const done of ['highlight', 'colour', 'tags']) {
      await surface.press('Control+Shift+z');
      await surface.waitFor('.toast', `Done again: ${done}`);
    }
  });
  await expectBoth();
});

it('is there after a restart, and is found', async () => {
  await session.restart();
  tab = await session.open(SAMPLE);
  await expectBoth();
  const library = await openPage('library/index.html');
  await library.waitFor('.summary', '2 highlights in 1 story');
  for (const [query, found] of [
    ['ten many', IN_STORY],
    [TAG, ON_PAGE],
  ] as const) {
    await library.click('#query');
    await library.press('Control+a');
    await library.type(query);
    await expect.poll(() => quotes(library)).toEqual([found]);
  }
});

it('has its last deed named in every window, whichever did it', async () => {
  await tab.activate();
  await tab.pressCommand('read');
  const reader = await tab.reader();
  const library = await openPage('library/index.html');
  await library.waitFor('.summary', '2 highlights in 1 story');
  const expectLast = (deed: string) => reader.waitFor(`.bar [aria-label="Undo: ${deed}"]`);
  await expectLast('tags');
  await pick(library, '.found .highlight .colour-select', 'pink');
  await expectLast('colour');
  await library.click('h1');
  await library.press('Control+z');
  await expectLast('tags');
  await tab.activate();
  await reader.press('Escape');
});

it('is taken along in every format', async () => {
  const library = await openExport();
  const offered = await library.evaluate(() =>
    [...document.querySelectorAll<HTMLOptionElement>('#data .export option')].map(
      ({ value }) => value,
    ),
  );
  expect(offered.toSorted()).toEqual(Object.keys(FORMATS).toSorted());
  for (const [format, words] of Object.entries(FORMATS)) {
    await pick(library, '#data .export select', format);
    await library.click('#data .export button', 'Download');
    const file = join(session.downloads, await downloadedName(library, '.'));
    await vi.waitFor(async () => {
      const text = await readFile(file, 'utf8');
      for (const word of words) expect(text, format).toContain(word);
    });
    await library.evaluate(() => document.querySelector<HTMLElement>('.toast button')?.click());
  }
});

it('is the same after all was deleted: taken back, and read from a backup', async () => {
  const library = await openExport();
  const before = await storedHighlights(library);
  await pick(library, '#data .export select', 'json');
  await library.click('#data .export button', 'Download');
  const name = await downloadedName(library, '.jsonld');
  const backup = await vi.waitFor(async () => {
    const text = await readFile(join(session.downloads, name), 'utf8');
    JSON.parse(text);
    return text;
  });

  const options = await openPage('options/index.html');
  const erase = async () => {
    await options.waitFor('#data', 'You have 2 highlights in 1 story');
    await options.click('#data button', 'Delete all highlights');
    await options.waitFor('#data', 'You have 0 highlights in 0 stories');
  };
  await erase();
  await expectPaint(tab);
  await options.click('.toast button', 'Undo');
  await options.waitFor('#data', 'You have 2 highlights in 1 story');
  expect(await storedHighlights(library)).toEqual(before);
  await expectBoth();

  await erase();
  await giveFile(library, '#data [type="file"]', name, backup);
  await library.waitFor('.preview', '2 highlights are new');
  await library.click('.preview button', 'Import');
  await library.waitFor('.toast', 'Imported: 2 highlights');
  expect(await storedHighlights(library)).toEqual(before);
  await expectBoth();
});
