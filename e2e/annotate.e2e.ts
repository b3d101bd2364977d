import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Popup, Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { stored } from './in-page';
import { FIXTURES, openStory, SAMPLE, Session } from './session';
import { clickWords, paintedWords, selectByMouse } from './words';

const WORDS = 'brown with wings';
const OTHER = 'unbroken series in the region';
const TOOLBAR = '#highlight-toolbar button';
const ITEM = '#highlights .highlights > li';
const UNDO = '.bar .undo';
const REDO = '.bar .redo';

let session: Session;
let tab: Tab;
let popup: Popup;
let page = '';
let turn = 0;
beforeAll(async () => {
  session = await Session.start({
    routes: {
      '/story.html': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(page);
      },
    },
  });
});
/* Each test has a page of its own, which no highlight is on yet. */
beforeEach(async () => {
  turn += 1;
  page = await readFile(join(FIXTURES, SAMPLE), 'utf8');
  ({ tab, popup } = await session.read(`/story.html?turn=${turn}`));
  /* What is below the picture moves when it comes. */
  await popup.surface.waitUntil(
    () => document.querySelector<HTMLImageElement>('.article img')?.complete,
  );
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function reopen(): Promise<Surface> {
  await popup.close();
  popup = await openStory(tab);
  return popup.surface;
}

/** The reader comes back later, when the page says something else. */
async function comeBack(): Promise<Surface> {
  await popup.close();
  await tab.close();
  ({ tab, popup } = await session.read(`/story.html?turn=${turn}`));
  return popup.surface;
}

async function expectPaint(surface: Surface, ...words: string[]): Promise<void> {
  await expect.poll(() => paintedWords(surface)).toEqual(words);
}

/** The words that are painted in a colour. */
function paintedIn(surface: Surface, colour: string): Promise<string[]> {
  return surface.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    `stet-${colour}`,
  );
}

async function expectColour(surface: Surface, colour: string, ...words: string[]): Promise<void> {
  await expect.poll(() => paintedIn(surface, colour)).toEqual(words);
}

function tagsIn(surface: Surface): Promise<string[]> {
  return surface.evaluate(() =>
    [...document.querySelectorAll('.highlights .tags bdi')].map((tag) => tag.textContent),
  );
}

async function closeEditor(surface: Surface): Promise<void> {
  await surface.press('Control+Enter');
  await surface.waitUntil(() => !document.querySelector('dialog'));
}

it('highlights in the colour that is chosen, recolours, and remembers the last colour', async () => {
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click('[role="radio"][data-colour="green"]');
  await expectColour(surface, 'green', WORDS);
  await clickWords(surface, WORDS);
  await surface.waitFor('[data-colour="green"][aria-checked="true"]');
  await surface.click('[role="radio"][data-colour="purple"]');
  await expectColour(surface, 'purple', WORDS);
  await expectColour(surface, 'green');

  const again = await reopen();
  await expectColour(again, 'purple', WORDS);
  await again.press('s', 'h');
  await expect.poll(() => paintedIn(again, 'purple')).toHaveLength(2);
});

it('chooses a colour with the keyboard, in the toolbar and by its number', async () => {
  const { surface } = popup;
  await surface.press('s');
  await surface.waitFor('#highlight-toolbar');
  await surface.press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await surface.waitUntil(() => document.activeElement?.ariaLabel === 'Blue');
  await surface.press('Enter');
  await expect.poll(() => paintedIn(surface, 'blue')).toHaveLength(1);
  await surface.press('s', '4');
  await expect.poll(() => paintedIn(surface, 'pink')).toHaveLength(1);
});

it('sets a note in Markdown and keeps tags, which it completes at the next highlight', async () => {
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click(TOOLBAR, 'Highlight with note');
  await surface.waitFor('dialog textarea');
  await surface.type('**Twelve** nights, [see](https://moths.example/)');
  await surface.press('Tab');
  await surface.type('street light, moths');
  await closeEditor(surface);

  const again = await reopen();
  await selectByMouse(again, OTHER);
  await again.press('n');
  await again.waitFor('dialog textarea');
  await again.press('Tab');
  await again.type('lig');
  await again.waitFor('[role="option"]', 'street light');
  expect(await violations(again)).toEqual([]);
  await again.press('ArrowDown', 'Enter');
  await again.press('Backspace');
  await again.waitUntil(() => document.querySelectorAll('.tag-box bdi').length === 0);
  await again.type('ligh');
  await again.press('ArrowDown', 'Enter');
  await closeEditor(again);
  await again.click('.bar button', 'Highlights');
  await again.waitFor(`${ITEM} .note strong`, 'Twelve');
  const link = await again.evaluate(() => {
    const { href, target, rel } = document.querySelector<HTMLAnchorElement>('.note a') ?? {};
    return { href, target, rel };
  });
  expect(link).toEqual({
    href: 'https://moths.example/',
    target: '_blank',
    rel: 'noopener noreferrer',
  });
  expect(await tagsIn(again)).toEqual(['street light', 'moths', 'street light']);
});

it('keeps a note to the last key, with which the popup was closed', async () => {
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click(TOOLBAR, 'Highlight with note');
  await surface.waitFor('dialog textarea');
  await surface.type('Count');
  await surface.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('dialog textarea');
    if (!field) return;
    field.value += ' them';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => window.close());
  });
  const again = await reopen();
  await again.click('.bar button', 'Highlights');
  await again.waitFor(`${ITEM} .note`, 'Count them');
});

it('takes everything back and does it again, in another popup too', async () => {
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click(TOOLBAR, 'Highlight with note');
  await surface.waitFor('dialog textarea');
  await surface.type('Count');
  /* Long enough for what is written so far to be stored. */
  await surface.poll(700, () => false);
  await surface.type(' them');
  await closeEditor(surface);
  await clickWords(surface, WORDS);
  await surface.click('[role="radio"][data-colour="blue"]');
  await surface.press('Escape');
  await surface.click('.bar button', 'Highlights');
  await surface.click(`${ITEM} button`, 'Delete');
  await expectPaint(surface);

  const again = await reopen();
  await again.waitFor(`${UNDO}[aria-label="Undo: deletion"]`);
  await again.press('Control+z');
  await again.waitFor('.toast', 'Undone: deletion');
  await expectColour(again, 'blue', WORDS);
  await again.click(UNDO);
  await again.waitFor('.toast', 'Undone: colour');
  await again.press('Control+z');
  await again.waitFor('.toast', 'Undone: note');
  await again.press('Control+z');
  await again.waitFor('.toast', 'Undone: highlight');
  await expectPaint(again);

  await again.press('Control+Shift+z');
  await again.waitFor('.toast', 'Done again: highlight');
  await again.press('Control+y');
  await again.waitFor('.toast', 'Done again: note');
  await again.click(REDO);
  await again.waitFor('.toast', 'Done again: colour');
  await expectColour(again, 'blue', WORDS);
  await clickWords(again, WORDS);
  await again.waitFor('.toolbar .note', 'Count them');
});

it('takes back what was written when Escape leaves the editor', async () => {
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click(TOOLBAR, 'Highlight with note');
  await surface.waitFor('dialog textarea');
  await surface.type('Never mind');
  await surface.poll(700, () => false);
  await surface.press('Escape');
  await surface.waitUntil(() => !document.querySelector('dialog'));
  await surface.waitFor(`${UNDO}[aria-label="Undo: highlight"]`);
  await expectPaint(surface, WORDS);
  await surface.click('.bar button', 'Highlights');
  await surface.waitFor(ITEM, WORDS);
  expect(await surface.evaluate(() => document.querySelector('.note'))).toBeNull();
});

it('shows a note while the mouse rests on its highlight, and when the keyboard goes there', async () => {
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.press('n');
  await surface.waitFor('dialog textarea');
  await surface.type('Count them');
  await closeEditor(surface);
  const at = await surface.settle(() => {
    const painted = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    const box = painted[0]?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await surface.mouse([{ type: 'move', to: at }]);
  await surface.waitFor('.toolbar .note', 'Count them');
  await surface.mouse([{ type: 'move', to: { x: 20, y: 300 } }]);
  await surface.waitUntil(() => !document.querySelector('.toolbar'));

  await surface.click('.bar button', 'Highlights');
  await surface.waitFor(ITEM, WORDS);
  await surface.evaluate(() => document.querySelector<HTMLElement>('.highlights .quote')?.focus());
  await surface.press('Enter');
  await surface.waitFor('.toolbar .note', 'Count them');
  await surface.press('Tab');
  await surface.waitUntil(() => document.activeElement?.closest('.toolbar'));
});

/** How many copies of stories are stored. */
async function copies(surface: Surface): Promise<number> {
  const records = Object.entries(await stored(surface));
  return records.filter(([key, value]) => key.startsWith('snapshot:') && value !== null).length;
}

it('keeps a copy of a story with highlights, unless the reader wants none', async () => {
  const before = await copies(popup.surface);
  await selectByMouse(popup.surface, WORDS);
  await popup.surface.press('h');
  await expect.poll(() => copies(popup.surface)).toBe(before + 1);

  await popup.surface.click('.bar button', 'More');
  await popup.surface.click('.switch', 'Keep a copy');
  await expect.poll(() => stored(popup.surface)).toMatchObject({ settings: { snapshots: false } });
  turn += 1;
  const surface = await comeBack();
  await selectByMouse(surface, WORDS);
  await surface.press('h');
  await expectPaint(await reopen(), WORDS);
  expect(await copies(popup.surface)).toBe(before + 1);
});

async function makeOrphan(): Promise<Surface> {
  await selectByMouse(popup.surface, WORDS);
  await popup.surface.click(TOOLBAR, 'Highlight');
  await expectPaint(popup.surface, WORDS);
  page = page
    .replace('By midnight the sheet was brown with wings.', '')
    .replace('</h2>', '</h2><p>A poster in the museum shows Overbeck, brown with wings.</p>');
  const surface = await comeBack();
  await surface.click('.bar button', 'Highlights');
  await surface.waitFor('.orphans .quote', `By midnight the sheet was ${WORDS}`);
  return surface;
}

it('shows where an orphan could be, and attaches it there', async () => {
  const surface = await makeOrphan();
  await expectPaint(surface);
  await surface.waitFor('.candidates li', '% match');
  expect(await violations(surface)).toEqual([]);
  await surface.waitFor('.candidates li', 'poster in the museum shows Overbeck, brown with wings');
  await surface.click('.candidates button', 'Attach here');
  await expectPaint(surface, WORDS);
  await surface.click('.toast button', 'Undo');
  await expectPaint(surface);
  await surface.press('Control+y');
  await expectPaint(surface, WORDS);
  await expectPaint(await reopen(), WORDS);
});

it('attaches an orphan to words that the reader selects, with the keyboard alone', async () => {
  const surface = await makeOrphan();
  await surface.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.candidates button')];
    buttons.find(({ textContent }) => textContent.includes('yourself'))?.focus();
  });
  await surface.press('Enter');
  await surface.waitFor('.attach-bar', WORDS);
  await surface.press('s');
  const sentence = await surface.waitUntil(() => String(getSelection()).trim());
  await surface.waitFor(TOOLBAR, 'Attach here');
  expect(await violations(surface)).toEqual([]);
  await surface.press('Enter');
  await expectPaint(surface, sentence);
  await surface.waitFor('.toast', 'Highlight attached');
  await expectPaint(await reopen(), sentence);
});
