import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { openStory, Session } from './session';

/* What a reader chooses of the looks takes effect everywhere, and is there after a restart. */

const PAPERS = {
  light: 'rgb(252, 251, 248)',
  sepia: 'rgb(245, 236, 217)',
  dark: 'rgb(26, 25, 23)',
  black: 'rgb(0, 0, 0)',
} as const;
const SECTIONS = ['Spring', 'Summer', 'Autumn', 'Winter', 'The year after'];
const LONG = '/long-story';
const PAGE = `<!doctype html><html lang="en"><head><title>A year at the weir</title>
<meta property="og:type" content="article"></head><body><article><h1>A year at the weir</h1>
${SECTIONS.map((name, at) => `<h2>${name}</h2>${paragraphs(at)}`).join('')}</article></body></html>`;

function paragraphs(section: number): string {
  return Array.from({ length: 5 }, (_, at) => {
    const day = section * 5 + at + 1;
    return `<p>On visit ${day} the keeper of the weir opened the left gate by hand, wrote the height of the water into her book, and told whoever had come along what the river had carried down in the night: branches, a boat without oars, once a garden table with its cloth still on.</p>`;
  }).join('');
}

let session: Session;
beforeAll(async () => {
  const routes = {
    [LONG]: (_: unknown, response: { end: (body: string) => void }) => response.end(PAGE),
  };
  session = await Session.start({ isSiteAllowed: true, routes });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function openReader(): Promise<{ tab: Tab; reader: Surface }> {
  const tab = await session.open(LONG);
  await tab.activate();
  await tab.pressCommand('read');
  const reader = await tab.reader();
  await reader.waitFor('.article .story');
  await reader.waitUntil(() => document.hasFocus());
  return { tab, reader };
}

async function waitForPaper(surface: Surface, paper: string): Promise<void> {
  const now = () =>
    surface.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect.poll(now).toBe(paper);
}

const paperOf = (theme: string) => PAPERS[theme === 'system' ? 'light' : (theme as 'light')];

/** What is stored of the looks, as the background reads it. */
async function waitUntilStored(surface: Surface, name: string, value: unknown): Promise<void> {
  await surface.waitUntil(
    async (key, wanted) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<Stored> } } };
      };
      interface Stored {
        settings?: { appearance?: Record<string, unknown> };
      }
      const { settings } = await chrome.storage.local.get('settings');
      return settings?.appearance?.[key] === wanted;
    },
    name,
    value,
  );
}

it.each(['sepia', 'dark', 'black', 'light', 'system'])(
  'the theme “%s” holds in the reader and the popup, also after a restart',
  async (theme) => {
    const { tab, reader } = await openReader();
    await reader.click('.bar button', 'Aa');
    await reader.click(`.theme [data-option="${theme}"]`);
    await waitForPaper(reader, paperOf(theme));
    await waitUntilStored(reader, 'theme', theme);
    await tab.close();
    const first = await session.read(LONG);
    await waitForPaper(first.popup.surface, paperOf(theme));
    await first.popup.close();
    await session.restart();
    const again = await openReader();
    await waitForPaper(again.reader, paperOf(theme));
    const popup = await openStory(again.tab);
    await waitForPaper(popup.surface, paperOf(theme));
    if (theme === 'system') {
      await popup.surface.setColorScheme('dark');
      await waitForPaper(popup.surface, PAPERS.dark);
    }
    await popup.close();
    await again.tab.close();
  },
);

/* Runs in the reader: what the measures make of the first paragraph. */
function setting() {
  const text = document.querySelector('.story p');
  if (!text) return undefined;
  const { fontSize, fontFamily, textAlign, lineHeight } = getComputedStyle(text);
  return { fontSize, family: fontFamily.split(',')[0], textAlign, lineHeight };
}

it('keeps typeface, size and justification after a restart', async () => {
  const { tab, reader } = await openReader();
  const before = await reader.evaluate(setting);
  await reader.click('.bar button', 'Aa');
  await reader.click('.typeface [data-option="literata"]');
  await reader.click('.appearance .switch', 'Both edges straight');
  await reader.evaluate(() => document.querySelector<HTMLElement>('.slider input')?.focus());
  await reader.press('End');
  await waitUntilStored(reader, 'size', 2);
  const chosen = await reader.evaluate(setting);
  expect(chosen).not.toEqual(before);
  expect(chosen).toMatchObject({ family: 'Literata', textAlign: 'justify' });
  await tab.close();
  await session.restart();
  const again = await openReader();
  await expect.poll(() => again.reader.evaluate(setting)).toEqual(chosen);
  await again.reader.click('.bar button', 'Aa');
  await again.reader.click('.appearance button', 'As it was at first');
  await waitUntilStored(again.reader, 'size', 1);
  await again.tab.close();
});

/* Runs in the reader: the first paragraph of which something can be read. */
function firstInView(): string {
  const bottom = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const texts = [...document.querySelectorAll('.story p')];
  return texts.find((text) => text.getBoundingClientRect().bottom > bottom)?.textContent ?? '';
}

/* Runs in a page of Stet's: whether the place in the story is stored, and not at its beginning. */
async function isPlaceKept(): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { get: (key: null) => Promise<Record<string, Place>> } } };
  };
  interface Place {
    order?: number;
  }
  const entries = Object.entries(await chrome.storage.session.get(null));
  return entries.some(([key, { order = 0 }]) => key.startsWith('position:') && order > 14);
}

it('goes on at the same words after size, width and theme have changed', async () => {
  const { tab, reader } = await openReader();
  await reader.evaluate(() => {
    const text = [...document.querySelectorAll('.story p')].find((one) =>
      one.textContent.startsWith('On visit 14 '),
    );
    const bottom = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    scrollTo({ top: scrollY + (text?.getBoundingClientRect().top ?? 0) - bottom - 4 });
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await expect.poll(() => reader.evaluate(firstInView)).toContain('On visit 14 ');
  const options = await session.browser.openTab('background');
  await options.goto(`${session.browser.extensionOrigin}/src/options/index.html#appearance`);
  await options.surface.waitUntil(isPlaceKept);
  await tab.close();
  await options.activate();
  await options.surface.click('.theme [data-option="black"]');
  for (const at of [0, 1]) {
    await options.surface.evaluate(
      (index) => document.querySelectorAll<HTMLElement>('.slider input')[index]?.focus(),
      at,
    );
    await options.surface.press('End');
  }
  await waitUntilStored(options.surface, 'width', 1.8);
  const again = await openReader();
  await waitForPaper(again.reader, PAPERS.black);
  await expect.poll(() => again.reader.evaluate(firstInView)).toContain('On visit 14 ');
  await again.tab.close();
  await options.surface.click('#appearance button', 'As it was at first');
  await waitUntilStored(options.surface, 'width', 1);
  await options.close();
});

it('leads to a heading by the outline, with the keyboard alone', async () => {
  const { tab, reader } = await openReader();
  await reader.evaluate(() =>
    document.querySelector<HTMLElement>('.bar button[aria-controls="outline"]')?.focus(),
  );
  await reader.press('Enter');
  await reader.waitFor('.outline button', 'Winter');
  for (const name of SECTIONS.slice(0, 4)) {
    await reader.press('Tab');
    await reader.waitUntil((words) => document.activeElement?.textContent === words, name);
  }
  await reader.press('Enter');
  await reader.waitUntil(() => document.activeElement?.matches('.story h2'));
  const place = await reader.evaluate(() => {
    const top = document.activeElement?.getBoundingClientRect().top ?? -1;
    const bottom = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    return {
      name: document.activeElement?.textContent,
      isInView: top >= bottom && top < innerHeight,
    };
  });
  expect(place).toEqual({ name: 'Winter', isInView: true });
  expect(await reader.evaluate(() => document.querySelector('.outline'))).toBe(null);
  await tab.close();
});

it('tells how far the reader is', async () => {
  const { tab, reader } = await openReader();
  const progress = () =>
    reader.evaluate(() => {
      const bar = document.querySelector('[role="progressbar"]');
      return { now: Number(bar?.getAttribute('aria-valuenow')), text: bar?.textContent };
    });
  await reader.evaluate(() => scrollTo({ top: 0 }));
  await expect.poll(async () => (await progress()).now).toBeLessThan(20);
  expect((await progress()).text).toMatch(/min left/);
  await reader.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
  await expect.poll(progress).toEqual({ now: 100, text: 'Read to the end' });
  await tab.close();
});

it('lets one paragraph stand out, and the next as the reader goes on', async () => {
  const { tab, reader } = await openReader();
  await reader.evaluate(() => scrollTo({ top: 0 }));
  await reader.press('d');
  const current = () =>
    reader.waitUntil(() => {
      const [text, ...more] = document.querySelectorAll('.story [data-current]');
      if (!text || more.length > 0) return undefined;
      const other = [...document.querySelectorAll('.story p')].find((one) => one !== text);
      const inks = [text, other].map((one) => (one ? getComputedStyle(one).color : ''));
      return { words: text.textContent, isOutstanding: inks[0] !== inks[1] };
    });
  const first = await current();
  expect(first.isOutstanding).toBe(true);
  await reader.evaluate(() => scrollTo({ top: innerHeight * 2 }));
  await expect.poll(async () => (await current()).words).not.toBe(first.words);
  await reader.press('d');
  await reader.waitUntil(() => !document.querySelector('[data-current], [data-focus]'));
  await tab.close();
});
