import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Popup, Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { openStory, SAMPLE, Session } from './session';
import { clickWords, paintedWords, selectByMouse } from './words';

const FIRST = 'brown with wings';
const SECOND = 'unbroken series in the region';
const TOOLBAR = '#highlight-toolbar button';
const LIST = '#highlights .highlights li';

let session: Session;
let tab: Tab;
let popup: Popup;
beforeAll(async () => {
  session = await Session.start();
});
/* Each test has a page of its own, which no highlight is on yet. */
let turn = 0;
beforeEach(async () => {
  turn += 1;
  ({ tab, popup } = await session.read(`${SAMPLE}?turn=${turn}`));
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function highlight(surface: Surface, words: string): Promise<void> {
  await selectByMouse(surface, words);
  await surface.click(TOOLBAR, 'Highlight');
}

async function expectPaint(surface: Surface, ...words: string[]): Promise<void> {
  await expect.poll(() => paintedWords(surface)).toEqual(words);
}

async function reopen(): Promise<Surface> {
  await popup.close();
  popup = await openStory(tab);
  return popup.surface;
}

it('marks words that are selected with the mouse, and lists them', async () => {
  const { surface } = popup;
  await highlight(surface, FIRST);
  await expectPaint(surface, FIRST);
  await surface.waitFor('.bar button', 'Highlights (1)');
  await surface.click('.bar button', 'Highlights');
  await surface.waitFor(LIST, FIRST);
  await expectPaint(await reopen(), FIRST);
});

it('marks a sentence with the keyboard alone', async () => {
  const { surface } = popup;
  const selected = () => surface.evaluate(() => String(getSelection()).trim());
  await surface.press('s');
  await surface.waitFor('#highlight-toolbar');
  const sentence = await selected();
  await surface.press('h');
  await expectPaint(surface, sentence);

  await surface.press('s');
  const next = await selected();
  expect(next).not.toBe(sentence);
  await surface.press('Tab', 'Enter');
  await expectPaint(surface, sentence, next);
});

it('keeps a note, and changes it', async () => {
  await selectByMouse(popup.surface, FIRST);
  await popup.surface.click(TOOLBAR, 'Highlight with note');
  await popup.surface.waitFor('dialog textarea');
  await popup.surface.type('Count them! – हिंदी, 日本語');
  await popup.surface.press('Control+Enter');
  await popup.surface.waitUntil(() => !document.querySelector('dialog'));

  const surface = await reopen();
  await clickWords(surface, FIRST);
  await surface.waitFor('.toolbar .note', 'Count them! – हिंदी, 日本語');
  await surface.click(TOOLBAR, 'Note and tags');
  await surface.waitFor('dialog textarea');
  await surface.press('Control+a');
  await surface.type('Twelve nights');
  await surface.click('dialog button', 'Save');
  await surface.click('.bar button', 'Highlights');
  await surface.waitFor(`${LIST} .note`, 'Twelve nights');
});

it('brings a deleted highlight back', async () => {
  const { surface } = popup;
  await highlight(surface, FIRST);
  await highlight(surface, SECOND);
  await expectPaint(surface, FIRST, SECOND);
  await surface.click('.bar button', 'Highlights');
  await surface.click(`${LIST}:first-child button`, 'Delete');
  await expectPaint(surface, SECOND);
  await surface.click('.toast button', 'Undo');
  await expectPaint(surface, FIRST, SECOND);
  await expectPaint(await reopen(), FIRST, SECOND);

  await clickWords(popup.surface, FIRST);
  await popup.surface.click(TOOLBAR, 'Delete');
  await expectPaint(popup.surface, SECOND);
  await expectPaint(await reopen(), SECOND);
});

it('scrolls to a highlight that is clicked in the list', async () => {
  const { surface } = popup;
  await highlight(surface, SECOND);
  await surface.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await surface.click('.bar button', 'Highlights');
  await surface.click(`${LIST} .quote`, SECOND);
  await surface.waitUntil(() => {
    const [range] = [...(CSS.highlights.get('stet-yellow') ?? [])] as Range[];
    const box = range?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
});

it('keeps a highlight although the popup is closed at once', async () => {
  await highlight(popup.surface, FIRST);
  await expectPaint(await reopen(), FIRST);
});

it('finds its highlights after the browser was closed and started again', async () => {
  await highlight(popup.surface, FIRST);
  await highlight(popup.surface, SECOND);
  await expectPaint(popup.surface, FIRST, SECOND);
  await popup.close();
  await session.restart();
  ({ tab, popup } = await session.read(`${SAMPLE}?turn=${turn}`));
  await expectPaint(popup.surface, FIRST, SECOND);
  await popup.surface.waitFor('.bar button', 'Highlights (2)');
});
