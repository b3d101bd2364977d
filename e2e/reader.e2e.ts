import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { ColorScheme, Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { expectPaint } from './marking';
import { changesOfBody, watchBody } from './page-watch';
import { openStory, SAMPLE, Session } from './session';
import { paintedWords, selectByMouse } from './words';

/* The story over its page, as large as the window. */

const WORDS = 'brown with wings';

let session: Session;
beforeAll(async () => {
  session = await Session.start({ isSiteAllowed: true });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/* Each test has a page of its own, which no highlight is on yet. */
let turn = 0;
async function newPage(): Promise<Tab> {
  turn += 1;
  const tab = await session.open('/failing/home-page.html');
  await tab.goto(session.address(`${SAMPLE}?reader=${turn}`));
  return tab;
}

/** Opens the reader by its keys and waits for the story. */
async function openReader(tab: Tab): Promise<Surface> {
  await tab.pressCommand('read');
  return storyIn(tab);
}

async function storyIn(tab: Tab): Promise<Surface> {
  const reader = await tab.reader();
  await reader.waitFor('.article .story');
  await reader.waitUntil(() => document.hasFocus());
  return reader;
}

/** Gives the page what a reader may have done to it. */
async function useThePage(tab: Tab): Promise<void> {
  await tab.surface.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.body.prepend(field);
    field.value = 'half a sentence';
    field.focus();
    field.setSelectionRange(2, 6);
    history.replaceState({ own: 1 }, '', '#here');
    scrollTo(0, 350);
    Object.assign(window, { before: document.documentElement.outerHTML, told: [] });
    for (const type of ['popstate', 'hashchange', 'resize', 'scroll', 'keydown', 'wheel']) {
      addEventListener(type, () => (window as unknown as Told).told.push(type), true);
    }
  });
  /* Its own scrolling is told in a frame to come. */
  await tab.surface.evaluate(async () => {
    for (let frames = 3; frames > 0; frames -= 1) await new Promise(requestAnimationFrame);
    (window as unknown as Told).told.length = 0;
  });
  await watchBody(tab);
}

interface Told {
  told: string[];
  before: string;
}

/** What of the page is to be as it was. */
function stateOf({ surface }: Tab) {
  return surface.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#field');
    const { told, before } = window as unknown as Told;
    return {
      isSame: document.documentElement.outerHTML === before,
      told,
      focus: document.activeElement?.id,
      field: [field?.value, field?.selectionStart, field?.selectionEnd],
      top: Math.round(scrollY),
      place: location.pathname + location.hash,
      title: document.title,
      state: history.state as unknown,
    };
  });
}

async function expectClosed(tab: Tab): Promise<void> {
  const isOpen = () => tab.surface.evaluate(() => document.documentElement.children.length > 2);
  await expect.poll(isOpen).toBe(false);
}

const LEAVING: readonly (readonly [string, (tab: Tab, reader: Surface) => Promise<void>])[] = [
  ['Escape', (_, reader) => reader.press('Escape')],
  ['its button', (_, reader) => reader.click('.bar button[aria-label^="Back"]')],
  ['the keys that opened it', (tab) => tab.pressCommand('read')],
  ['the keys for Back', (_, reader) => reader.press('Alt+ArrowLeft')],
  ['Back', (tab) => tab.surface.evaluate(() => history.back())],
];

it.each(LEAVING)('is left by %s, and the page is as it was', async (_, leave) => {
  const tab = await newPage();
  await useThePage(tab);
  const before = await stateOf(tab);
  const reader = await openReader(tab);
  await reader.press('PageDown');
  await leave(tab, reader);
  await expectClosed(tab);
  expect(await stateOf(tab)).toEqual(before);
  expect(await changesOfBody(tab)).toEqual([]);
  /* The history is where it was, too. */
  await tab.surface.evaluate(() => void setTimeout(() => history.back()));
  const place = () => tab.surface.evaluate(() => location.pathname).catch(() => '');
  await expect.poll(place).toContain('home-page');
  await tab.close();
});

it('opens from the popup, where the story was left, and leaves it there', async () => {
  const tab = await newPage();
  const popup = await openStory(tab);
  const first = () => {
    const texts = [...document.querySelectorAll('.story p')];
    const { bottom = 0 } = document.querySelector('.bar')?.getBoundingClientRect() ?? {};
    return texts.find((text) => text.getBoundingClientRect().bottom > bottom)?.textContent;
  };
  await popup.surface.evaluate((words) => {
    const texts = [...document.querySelectorAll('.story p')];
    const text = texts.find(({ textContent }) => textContent.includes(words));
    scrollTo({ top: scrollY + (text?.getBoundingClientRect().top ?? 0) - 60 });
  }, WORDS);
  await popup.surface.waitUntil(() => scrollY > 100);
  const words = await popup.surface.evaluate(first);
  await popup.surface.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  /* Not by the mouse: to bring the button into view, the test would scroll. */
  await popup.surface.evaluate(() => document.querySelector<HTMLElement>('.bar .primary')?.click());
  const reader = await storyIn(tab);
  await expect.poll(() => reader.evaluate(first)).toBe(words);
  await tab.close();
});

it('is found where it was left, however soon after scrolling that was', async () => {
  const tab = await newPage();
  const reader = await openReader(tab);
  const left = await reader.evaluate(() => {
    scrollTo({ top: 900, behavior: 'instant' });
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    return scrollY;
  });
  await expectClosed(tab);
  const again = await openReader(tab);
  const place = () => again.evaluate(() => Math.round(scrollY));
  expect(left).toBeGreaterThan(0);
  await expect.poll(place).toBeGreaterThan(left - 3);
  expect(await place()).toBeLessThan(left + 3);
  await tab.close();
});

it('does what the popup does: its highlights are on the page and in the popup', async () => {
  const tab = await newPage();
  const reader = await openReader(tab);
  await selectByMouse(reader, WORDS);
  await reader.click('#highlight-toolbar button', 'Highlight with note');
  await reader.waitUntil(() => document.activeElement?.matches('textarea'));
  await reader.type('Count them');
  await reader.press('Control+Enter');
  await reader.waitUntil(() => !document.querySelector('dialog'));
  await expect.poll(() => paintedWords(reader)).toEqual([WORDS]);
  await reader.click('#removed summary');
  await reader.click('#removed li button', 'Put back');
  await reader.waitFor('#removed li button', 'Take out again');
  await reader.press('Control+z');
  await reader.waitFor('.toast', 'Undone');
  await reader.press('Control+Shift+z');
  await reader.waitFor('.toast', 'Done again');
  await reader.press('Escape', 'Escape');
  await expectClosed(tab);
  await expectPaint(tab, WORDS);
  const popup = await openStory(tab);
  await popup.surface.click('.bar button', 'Highlights');
  await popup.surface.waitFor('#highlights .note', 'Count them');
  await popup.close();
  await tab.close();
});

it('answers the keys for highlights in place of the page', async () => {
  const tab = await newPage();
  const reader = await openReader(tab);
  await selectByMouse(reader, WORDS);
  await tab.pressCommand('highlight');
  await expect.poll(() => paintedWords(reader)).toEqual([WORDS]);
  await tab.pressCommand('undo');
  await expect.poll(() => paintedWords(reader)).toEqual([]);
  await tab.close();
});

it('has the popup’s panels, save what the browser keeps from frames', async () => {
  const tab = await newPage();
  const reader = await openReader(tab);
  await reader.click('.bar button', 'More');
  await reader.waitFor('.switch', 'Keep a copy');
  await reader.waitFor('.keys kbd');
  await tab.close();
});

it.each<ColorScheme>(['light', 'dark'])(
  'has no fault that axe finds in %s colours',
  async (scheme) => {
    const tab = await newPage();
    await tab.surface.setColorScheme(scheme);
    const reader = await openReader(tab);
    expect(await violations(reader)).toEqual([]);
    for (const label of ['Highlights', 'Export', 'More']) {
      await reader.click('.bar button', label);
      await reader.waitFor('.panel');
      expect(await violations(reader)).toEqual([]);
    }
    await tab.close();
  },
);

it('fits into 320 px', async () => {
  const tab = await newPage();
  await tab.surface.resize(320, 640);
  const reader = await openReader(tab);
  const overflow = () =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await reader.evaluate(overflow)).toBe(0);
  for (const label of ['Highlights', 'Export', 'More']) {
    await reader.click('.bar button', label);
    expect(await reader.evaluate(overflow)).toBe(0);
  }
  await tab.close();
});

it('shows nothing in a frame that others have made', async () => {
  const tab = await newPage();
  await tab.surface.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${session.browser.extensionOrigin}/src/reader/index.html`);
  /* Where the browser lets it in at all. */
  const frame = await tab.reader(3000).catch(() => undefined);
  await sleep(1500);
  expect((await frame?.evaluate(() => document.body.innerHTML.trim())) ?? '').toBe('');
  await tab.close();
});

it('comes by itself over a story where the reader chose that, and over nothing else', async () => {
  const popup = await openStory(await newPage());
  await popup.surface.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: Storage } };
    interface Storage {
      local: { set: (entries: object) => Promise<void> };
    }
    const choice = { mode: 'reader', paths: [], hide: [], show: [] };
    await chrome.storage.local.set({ 'site:127.0.0.1': choice });
  });
  await popup.close();
  const tab = await newPage();
  const reader = await storyIn(tab);
  await reader.press('Escape');
  await expectClosed(tab);
  /* Left once, it stays away from this page. */
  await tab.surface.evaluate(() => location.reload()).catch(() => undefined);
  await expect(tab.reader(2500)).rejects.toThrow();
  await tab.goto(session.address('/failing/home-page.html'));
  await expect(tab.reader(2000)).rejects.toThrow();
  await tab.close();
});
