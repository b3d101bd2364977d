import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES, USUAL_APPEARANCE, type Theme } from '../src/core/appearance';
import type { Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { openStory, SAMPLE, Session, type SessionOptions } from './session';
import { selectByMouse } from './words';

/* Every theme, writing from right to left, and colours that the reader has forced on all pages. */

const WORDS = 'brown with wings';
const PANELS = ['highlights', 'export', 'appearance', 'more'];

let session: Session;
let options: Tab;

async function start(more: SessionOptions): Promise<void> {
  session = await Session.start({ isSiteAllowed: true, ...more });
  options = await session.browser.openTab();
  await options.goto(`${session.browser.extensionOrigin}/src/options/index.html`);
  await options.surface.waitFor('.languages');
}

async function end(): Promise<void> {
  expect(await session.end()).toEqual([]);
}

async function openReader(): Promise<{ tab: Tab; reader: Surface }> {
  const tab = await session.open(SAMPLE);
  await tab.activate();
  await tab.pressCommand('read');
  const reader = await tab.reader();
  await reader.waitFor('.article .story');
  await reader.waitUntil(() => document.hasFocus());
  return { tab, reader };
}

/** Looks at the story with a highlight in it, and at each panel. */
async function expectNoFault(surface: Surface): Promise<void> {
  await surface.click('#removed summary');
  expect(await violations(surface)).toEqual([]);
  for (const panel of PANELS) {
    await surface.click(`.bar button[aria-controls="${panel}"]`);
    await surface.waitFor(`#${panel}`);
    expect(await violations(surface), panel).toEqual([]);
  }
}

async function expectNoOverflow(surface: Surface): Promise<void> {
  const overflow = () =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await surface.evaluate(overflow)).toBe(0);
}

describe.each(THEMES)('in the theme “%s”', (theme) => {
  beforeAll(async () => {
    await start({});
    await choose(theme);
  });
  afterAll(end);

  it('has no fault that axe finds in the reader', async () => {
    const { tab, reader } = await openReader();
    await selectByMouse(reader, WORDS);
    await reader.waitFor('#highlight-toolbar');
    expect(await violations(reader)).toEqual([]);
    await reader.click('#highlight-toolbar button', 'Highlight');
    await reader.waitFor('.bar button', 'Highlights (1)');
    await expectNoFault(reader);
    await tab.close();
  });

  it('has none in the popup and its panel of a tidy page', async () => {
    const { tab, popup } = await session.read(SAMPLE);
    await expectNoFault(popup.surface);
    await popup.surface.click('.bar button[aria-controls="tidy"]');
    await popup.surface.waitFor('#tidy');
    expect(await violations(popup.surface)).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('has none in the options', async () => {
    await options.activate();
    expect(await violations(options.surface)).toEqual([]);
  });
});

async function choose(theme: Theme): Promise<void> {
  await options.surface.click(`.theme [data-option="${theme}"]`);
  await options.surface.waitUntil(
    async (wanted) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<Stored> } } };
      };
      interface Stored {
        settings?: { appearance?: { theme?: string } };
      }
      const { settings } = await chrome.storage.local.get('settings');
      return (settings?.appearance?.theme ?? 'system') === wanted;
    },
    theme === USUAL_APPEARANCE.theme ? 'system' : theme,
  );
}

describe('in Arabic', () => {
  beforeAll(() => start({ language: 'ar' }));
  afterAll(end);

  it('has the reader run from right to left, and the story as it is written', async () => {
    const { tab, reader } = await openReader();
    const sides = await reader.evaluate(() => {
      const brand = document.querySelector('.bar > *')?.getBoundingClientRect();
      return {
        page: document.documentElement.dir,
        lang: document.documentElement.lang.split('-')[0],
        story: document.querySelector<HTMLElement>('.article')?.dir,
        isBrandRight: (brand?.left ?? 0) > innerWidth / 2,
      };
    });
    expect(sides).toEqual({ page: 'rtl', lang: 'ar', story: 'ltr', isBrandRight: true });
    await expectNoFault(reader);
    await tab.surface.resize(320, 640);
    /* The page behind may have a bar of its own beside it. */
    await reader.waitUntil(() => innerWidth <= 320);
    await expectNoOverflow(reader);
    await tab.close();
  });

  it('has popup and options without a fault that axe finds, at 320 px too', async () => {
    const { tab, popup } = await session.read(SAMPLE);
    await expectNoFault(popup.surface);
    await popup.close();
    await tab.close();
    await options.activate();
    expect(await violations(options.surface)).toEqual([]);
    await options.surface.resize(320, 640);
    await options.surface.waitUntil(() => innerWidth === 320);
    await expectNoOverflow(options.surface);
  });
});

describe('in forced colours', () => {
  beforeAll(() => start({ hasForcedColors: true }));
  afterAll(end);

  it('shows what is chosen, what is a button and what is highlighted', async () => {
    const { tab, reader } = await openReader();
    expect(await reader.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await selectByMouse(reader, WORDS);
    await reader.click('#highlight-toolbar button', 'Highlight');
    await reader.waitFor('.bar button', 'Highlights (1)');
    await expectNoFault(reader);
    const borders = await reader.evaluate(() =>
      [...document.querySelectorAll('.bar button')].map(
        (button) => getComputedStyle(button).borderTopStyle,
      ),
    );
    expect(new Set(borders)).toEqual(new Set(['solid']));
    await tab.close();
    const popup = await openStory(await session.open(SAMPLE));
    await expectNoFault(popup.surface);
    await popup.close();
    await options.activate();
    expect(await violations(options.surface)).toEqual([]);
  });
});
