import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { MenuItem, Tab } from '../scripts/browsers/driver';
import { TARGET_OF } from '../scripts/browsers/target';
import { FIXTURES, openStory, SAMPLE, Session } from './session';

/* Pages that are cleaned by themselves, under the names of their sites. */

const STORY = 'https://www.lantern.example/news/moths';
const SPORT = 'https://www.lantern.example/sport/moths';
const FRONT = 'https://www.lantern.example/front';
const ALONE = 'https://www.wharf.example/news/moths';
const QUAY_FRONT = 'https://quay.example/front';
const QUAY_STORY = 'https://quay.example/news/moths';
const LANTERN = ['*://lantern.example/*', '*://www.lantern.example/*'];
const QUAY = ['*://quay.example/*', '*://www.quay.example/*'];
/* As many sites do it: a link brings the next page into the document of this one. */
const SINGLE_PAGE = `<script>
  async function show() {
    const html = await (await fetch(location.href)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.title = page.title;
    document.body.replaceWith(page.body);
  }
  function go(address) {
    history.pushState(null, '', address);
    setTimeout(show, 100);
  }
  addEventListener('popstate', show);
</script>`;
const SWITCH = '.site-switch input[role="switch"]';
const TIDY: MenuItem = { id: 'tidy', title: 'Tidy this page' };
/** How long what is left alone is watched, in ms. */
const WATCHED = 1500;

let session: Session;
beforeAll(async () => {
  const page = (file: string) => readFile(FIXTURES + file, 'utf8');
  const [story, front] = [await page(SAMPLE), await page('/failing/home-page.html')];
  const sites = {
    ...{ [STORY]: story, [SPORT]: story, [ALONE]: story },
    [FRONT]: front,
    [QUAY_FRONT]: front.replace('</head>', `${SINGLE_PAGE}</head>`),
    [QUAY_STORY]: story.replace('</head>', `${SINGLE_PAGE}</head>`),
  };
  session = await Session.start({ sites, allowed: [...LANTERN, ...QUAY] });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/** How many blocks of the page are hidden. */
function hidden({ surface }: Tab): Promise<number> {
  return surface.evaluate(() => document.querySelectorAll('[data-stet-tidy="hidden"]').length);
}

async function expectTidy(tab: Tab): Promise<void> {
  await expect.poll(() => hidden(tab)).toBeGreaterThan(3);
}

async function expectLeftAlone(tab: Tab): Promise<void> {
  await sleep(WATCHED);
  expect(await hidden(tab)).toBe(0);
}

/** Whether the reader is over the page, beside its body. */
function isReading({ surface }: Tab): Promise<boolean> {
  return surface.evaluate(() => document.documentElement.children.length > 2);
}

/** Presses Escape as soon as the reader has begun to come, as often as it takes. */
async function closeReader(tab: Tab): Promise<void> {
  const leave = async () => {
    await tab.surface.press('Escape');
    return isReading(tab);
  };
  await expect.poll(leave).toBe(false);
}

/** Presses the switch of the site in the popup over a tab. */
async function switchSite(tab: Tab, isOn: boolean): Promise<void> {
  const popup = await openSite(tab);
  const { surface } = popup;
  await surface.click(SWITCH);
  await surface.waitUntil(
    (css, wanted) => document.querySelector<HTMLInputElement>(css)?.checked === wanted,
    SWITCH,
    isOn,
  );
  await popup.close();
}

async function openSite(tab: Tab) {
  const popup = await openStory(tab);
  await popup.surface.click('.bar button', 'More');
  await popup.surface.waitFor(SWITCH);
  return popup;
}

it('runs a script of less than 8 KiB in every page of an allowed site', async () => {
  const script = await readFile(`dist/${TARGET_OF[inject('browser')]}/src/content/visit.js`);
  expect(gzipSync(script).byteLength).toBeLessThan(8192);
});

it('leaves an allowed site alone until the reader wants it clean, and other sites always', async () => {
  const tab = await session.open(STORY);
  await expectLeftAlone(tab);
  await switchSite(tab, true);
  await expectTidy(tab);
  await tab.goto(SPORT);
  await expectTidy(tab);
  await tab.goto(ALONE);
  await expectLeftAlone(tab);
  await tab.close();
});

it('tells over the toolbar button what it has done', async () => {
  const tab = await session.open(STORY);
  await expectTidy(tab);
  await expect.poll(() => tab.badge()).toMatchObject({ text: '✓' });
  expect((await tab.badge()).title).toMatch(/\d+ parts of this page are hidden/);
  await tab.chooseMenuItem(TIDY, { x: 5, y: 5 });
  await expect.poll(() => tab.badge()).toMatchObject({ text: '', title: 'Read with Stet' });
  await tab.pressCommand('read');
  await expect.poll(async () => (await tab.badge()).title).toContain('open in the reader');
  await tab.goto(FRONT);
  await expect.poll(() => tab.badge()).toMatchObject({ text: '', title: 'Read with Stet' });
  await tab.close();
});

it('leaves pages alone that show no story, and tells of their site all the same', async () => {
  const tab = await session.open(FRONT);
  await expectLeftAlone(tab);
  const popup = await tab.openPopup();
  await popup.surface.waitFor('.site-switch', 'lantern.example');
  await popup.close();
  await tab.close();
});

it('keeps to a part of the site where the reader wants that', async () => {
  const tab = await session.open(STORY);
  await expectTidy(tab);
  const popup = await openSite(tab);
  await popup.surface.click('.site-switch label', 'Only below /news/');
  await popup.close();
  await tab.goto(SPORT);
  await expectLeftAlone(tab);
  await tab.goto(STORY);
  await expectTidy(tab);
  const again = await openSite(tab);
  await again.surface.click('.site-switch label', 'Only below /news/');
  await again.close();
  await tab.goto(SPORT);
  await expectTidy(tab);
  await tab.close();
});

it('opens stories in the reader where that is chosen; one that was closed stays closed', async () => {
  const tab = await session.open(STORY);
  const popup = await openSite(tab);
  await popup.surface.click('.site-switch label', 'Open the story in the reader');
  await popup.close();
  await expect.poll(() => isReading(tab)).toBe(true);
  expect(await hidden(tab)).toBe(0);
  const other = await session.open(SPORT);
  await expect.poll(() => isReading(other)).toBe(true);
  await closeReader(other);
  await other.goto(FRONT);
  await other.goto(SPORT);
  await sleep(WATCHED);
  expect(await isReading(other)).toBe(false);
  const again = await openSite(other);
  await again.surface.click('.site-switch label', 'Tidy the page');
  await again.close();
  await expectTidy(other);
  await expect.poll(() => isReading(tab)).toBe(false);
  await other.close();
  await tab.close();
});

it('follows a site that never loads a page anew', async () => {
  const tab = await session.open(QUAY_STORY);
  await switchSite(tab, true);
  await expectTidy(tab);
  const go = (address: string) =>
    tab.surface.evaluate((to) => (window as unknown as { go(to: string): void }).go(to), address);
  await go('/front');
  await expect.poll(() => hidden(tab)).toBe(0);
  await expectLeftAlone(tab);
  await go('/news/moths');
  await expectTidy(tab);
  await tab.surface.evaluate(() => history.back());
  await expect.poll(() => hidden(tab)).toBe(0);
  await expectLeftAlone(tab);
  await tab.surface.evaluate(() => history.forward());
  await expectTidy(tab);
  await tab.close();
});

it('gives a page back as it was by Back', async () => {
  const tab = await session.open(STORY);
  await expectTidy(tab);
  const before = await hidden(tab);
  await tab.goto(FRONT);
  expect(await hidden(tab)).toBe(0);
  /* The answer to this may be lost with the page. */
  void tab.surface.evaluate(() => void setTimeout(() => history.back(), 50));
  const now = () => hidden(tab).catch(() => 0);
  await expect.poll(now).toBe(before);
  await sleep(WATCHED);
  expect(await hidden(tab)).toBe(before);
  await tab.close();
});

it('leaves a page off that the reader has switched off in this tab, and only there', async () => {
  const tab = await session.open(STORY);
  await expectTidy(tab);
  await tab.chooseMenuItem(TIDY, { x: 5, y: 5 });
  await expect.poll(() => hidden(tab)).toBe(0);
  await tab.goto(SPORT);
  await expectTidy(tab);
  await tab.goto(STORY);
  await expectLeftAlone(tab);
  const other = await session.open(STORY);
  await expectTidy(other);
  await other.close();
  await tab.chooseMenuItem(TIDY, { x: 5, y: 5 });
  await expectTidy(tab);
  await tab.goto(SPORT);
  await tab.goto(STORY);
  await expectTidy(tab);
  await tab.close();
});

it('makes an open page what it was when the site is switched off', async () => {
  const tab = await session.open(QUAY_STORY);
  await expectTidy(tab);
  await switchSite(tab, false);
  await expect.poll(() => hidden(tab)).toBe(0);
  const again = await session.open(QUAY_STORY);
  await expectLeftAlone(again);
  await again.close();
  await tab.close();
});

it('gives pages back when the browser takes the site back, and says so', async () => {
  const tab = await session.open(STORY);
  await expectTidy(tab);
  await session.browser.forbidSites(LANTERN);
  await expect.poll(() => hidden(tab)).toBe(0);
  const again = await session.open(STORY);
  await expectLeftAlone(again);
  const popup = await openSite(again);
  const { surface } = popup;
  await surface.waitFor('.site-switch p', 'the browser does not allow it now');
  expect(
    await surface.evaluate((css) => document.querySelector<HTMLInputElement>(css)?.checked, SWITCH),
  ).toBe(false);
  await popup.close();
  await again.close();
  await tab.close();
});
