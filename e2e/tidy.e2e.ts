import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenuItem, Popup, Tab } from '../scripts/browsers/driver';
import type { Point } from '../scripts/browsers/surface';
import { FIXTURES, openStory, SAMPLE, Session } from './session';

/* Pages that keep their design and lose their clutter, on a site that the reader has allowed. */

const TIDY: MenuItem = { id: 'tidy', title: 'Tidy this page' };
const LATE = '/tidy/late.html';
const STRICT =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types default 'allow-duplicates'";

let session: Session;
beforeAll(async () => {
  const page = await readFile(`${FIXTURES}${SAMPLE}`);
  const answer = (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': STRICT })
      .end(page);
  session = await Session.start({
    isSiteAllowed: true,
    routes: { '/strict': (_, response) => answer(response) },
  });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function toggle(tab: Tab): Promise<void> {
  await tab.chooseMenuItem(TIDY, { x: 400, y: 300 });
}

/** Opens a page and tidies it. */
async function tidied(page: string): Promise<Tab> {
  const tab = await session.open(page);
  await toggle(tab);
  await tab.surface.waitUntil(() => document.querySelector('[data-stet-tidy]') !== null);
  return tab;
}

/* Runs in the page. */
function shows(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
}

async function expectShown(tab: Tab, ...selectors: string[]): Promise<void> {
  for (const selector of selectors)
    expect(await tab.surface.evaluate(shows, selector), selector).toBe(true);
}

async function expectHidden(tab: Tab, ...selectors: string[]): Promise<void> {
  for (const selector of selectors)
    await expect
      .poll(() => tab.surface.evaluate(shows, selector), { message: selector })
      .toBe(false);
}

/** Has the page's own script do something. */
function late(tab: Tab, name: string): Promise<void> {
  return tab.surface.evaluate((what) => {
    (window as unknown as { late: Record<string, () => void> }).late[what]?.();
  }, name);
}

const markup = (tab: Tab) => tab.surface.evaluate(() => document.documentElement.outerHTML);

it.each([SAMPLE, '/strict'])('hides the clutter of %s and brings all of it back', async (page) => {
  const tab = await session.open(page);
  const before = await markup(tab);
  await toggle(tab);
  await expectHidden(
    tab,
    '.share-row',
    '.share-rail',
    '.breaking',
    '.appeal',
    '.newsletter',
    '.also',
  );
  await expectShown(tab, '.masthead', '.primary-nav', 'footer.site', '.byline', 'aside.side');
  const shown = await tab.surface.evaluate(() =>
    [
      ...document.querySelectorAll('h1, .story-body > :is(p, h2, ul, table, figure, blockquote)'),
    ].every((part) => part.checkVisibility()),
  );
  expect(shown).toBe(true);
  await toggle(tab);
  await expect.poll(() => markup(tab)).toBe(before);
  await expectShown(tab, '.share-row', '.share-rail', '.breaking', '.appeal');
  await tab.close();
});

it('leaves alone what is no article', async () => {
  const tab = await session.open('/failing/home-page.html');
  const before = await markup(tab);
  await toggle(tab);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await markup(tab)).toBe(before);
  await tab.close();
});

it('catches what scripts insert late, and unlocks the page', async () => {
  const tab = await tidied(LATE);
  await expectHidden(tab, '.share-row', '.related-links');
  await late(tab, 'share');
  await expectHidden(tab, '.late-share');
  await late(tab, 'overlay');
  await expectHidden(tab, '.overlay');
  await tab.surface.evaluate(() => scrollTo(0, 300));
  await expect.poll(() => tab.surface.evaluate(() => scrollY > 100)).toBe(true);
  await late(tab, 'slide');
  await expectHidden(tab, '.slide-in');
  await late(tab, 'bottom');
  await expectHidden(tab, '.bottom');
  await late(tab, 'player');
  await expectHidden(tab, '.player');
  await expectShown(tab, 'header', 'footer', 'h1', '#middle', '.byline');
  await toggle(tab);
  await expect.poll(() => tab.surface.evaluate(shows, '.overlay')).toBe(true);
  expect(await markup(tab)).not.toContain('stet');
  await tab.close();
});

it('takes a modal dialog out of the way, and gives it back', async () => {
  const tab = await tidied(LATE);
  await late(tab, 'modal');
  await expectHidden(tab, '.modal');
  expect(await tab.surface.evaluate(isOnTop, 'h1')).toBe(true);
  await toggle(tab);
  await expect
    .poll(() => tab.surface.evaluate(() => !!document.querySelector('.modal:modal')))
    .toBe(true);
  expect(await tab.surface.evaluate(isOnTop, 'h1')).toBe(false);
  await tab.close();
});

it('leaves alone the next story and what the reader has called for', async () => {
  const tab = await tidied(LATE);
  await late(tab, 'story');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await expectShown(tab, '.next-story', '.next-share');
  await tab.surface.click('#menu-button');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await expectShown(tab, '.menu');
  await tab.close();
});

it('keeps up with a page that never rests', async () => {
  const tab = await tidied(LATE);
  await late(tab, 'restless');
  await late(tab, 'overlay');
  await expectHidden(tab, '.overlay');
  await late(tab, 'share');
  await expectHidden(tab, '.late-share');
  await tab.close();
});

it('follows a page that goes on to another story, or to none', async () => {
  const tab = await tidied(LATE);
  await late(tab, 'other');
  await expectHidden(tab, '.share-row');
  await expectShown(tab, 'h1');
  await late(tab, 'nothing');
  await expect
    .poll(() => tab.surface.evaluate(() => document.querySelector('[data-stet-tidy]')))
    .toBe(null);
  await tab.close();
});

/** Opens the panel about the page in the popup. */
async function openPanel(tab: Tab): Promise<Popup> {
  const popup = await openStory(tab);
  await popup.surface.click('.bar button', 'Tidy');
  await popup.surface.waitFor('.panel [role="switch"]');
  return popup;
}

it('lists in the popup what was hidden, and shows each again, for once or for the site', async () => {
  const tab = await session.open(LATE);
  let popup = await openPanel(tab);
  await popup.surface.click('.panel [role="switch"]');
  await popup.surface.waitFor('.tidied li', 'share button');
  await popup.surface.waitFor('.tidied li', 'Read also');
  await expectHidden(tab, '.share-row', '.related-links');

  await popup.surface.click('.tidied li:nth-child(1) button', 'Show');
  await popup.surface.waitFor('.tidied li:nth-child(1) button', 'Hide again');
  await expect.poll(() => tab.surface.evaluate(shows, '.share-row')).toBe(true);
  await popup.surface.click('.tidied li:nth-child(1) button', 'Hide again');
  await expectHidden(tab, '.share-row');

  await popup.surface.click('.tidied li:nth-child(1) button', 'Always show');
  await popup.surface.waitFor('.panel h3', 'What you chose to see');
  await expect.poll(() => tab.surface.evaluate(shows, '.share-row')).toBe(true);
  await popup.close();
  await tab.close();

  const again = await tidied(LATE);
  await expectHidden(again, '.related-links');
  await expectShown(again, '.share-row');
  popup = await openPanel(again);
  await popup.surface.click('.tidied button', 'Forget');
  await expectHidden(again, '.share-row');
  await popup.close();
  await again.close();
});

it('hides what the reader points at, on all pages of the site, and never the story', async () => {
  const tab = await tidied(LATE);
  let popup = await openPanel(tab);
  await popup.surface.click('.panel button', 'Hide this too');
  await expect.poll(() => tab.surface.evaluate(hosts)).toBe(1);
  await tab.activate();
  const middle = await tab.surface.settle(middleOfElement, '#middle');
  await tab.surface.clickAt(middle);
  await expectShown(tab, '#middle');
  expect(await tab.surface.evaluate(hosts)).toBe(1);

  await tab.surface.evaluate(() => {
    const told: string[] = [];
    for (const type of ['click', 'mousedown', 'pointerdown'])
      document.querySelector('footer')?.addEventListener(type, () => told.push(type));
    Object.assign(window, { told });
  });
  await tab.surface.clickAt(await tab.surface.settle(middleOfElement, 'footer p'));
  await expectHidden(tab, 'footer p');
  expect(await tab.surface.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(
    [],
  );
  await tab.close();

  const again = await tidied(`${LATE}?again`);
  await expectHidden(again, 'footer p');
  popup = await openPanel(again);
  await popup.surface.waitFor('.panel h3', 'What you chose to hide');
  await popup.surface.click('.tidied button', 'Forget');
  await expect.poll(() => again.surface.evaluate(shows, 'footer p')).toBe(true);
  await popup.surface.click('.toast button', 'Undo');
  await expectHidden(again, 'footer p');
  await popup.surface.click('.tidied button', 'Forget');
  await expect.poll(() => again.surface.evaluate(shows, 'footer p')).toBe(true);
  await popup.close();
  await again.close();
});

it('lets the reader choose by keys alone, and end it', async () => {
  /* Nothing comes late there, so that the block in the middle of the window is one of the story's. */
  const tab = await tidied(SAMPLE);
  const popup = await openPanel(tab);
  await popup.surface.click('.panel button', 'Hide this too');
  /* The popup asks the page before it goes. */
  await expect.poll(() => tab.surface.evaluate(hosts)).toBe(1);
  await tab.activate();
  /* Wider and wider until it holds the story, which is refused. */
  await tab.surface.press(...Array.from({ length: 8 }, () => 'ArrowUp'), 'Enter');
  await expectShown(tab, 'h1', '.story-body');
  expect(await tab.surface.evaluate(hosts)).toBe(1);
  const end = async () => {
    await tab.surface.press('Escape');
    return tab.surface.evaluate(hosts);
  };
  await expect.poll(end).toBe(0);
  await tab.close();
});

/* Runs in the page: whether a click on an element would come to it. */
function isOnTop(selector: string): boolean {
  const element = document.querySelector(selector);
  const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {};
  return document.elementFromPoint(x + 5, y + 5) === element;
}

/* Runs in the page: how many hosts of ours are there. */
function hosts(): number {
  return document.querySelectorAll('html > div[popover]').length;
}

/* Runs in the page: the middle of an element, once it is in the window. */
function middleOfElement(selector: string): Point | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + Math.min(width, 80) / 2, y: y + height / 2 };
}
