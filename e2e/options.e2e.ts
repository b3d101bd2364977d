import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { ColorScheme, Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { giveFile, pick } from './in-page';
import { FIXTURES, openStory, SAMPLE, Session } from './session';
import { selectByMouse } from './words';

const HOST = 'lakeland.example';
const ADDRESS = `https://${HOST}/news/moths`;
/* Those of the sample story's page, and two lines that mean nothing. */
const RULES = `# The Lakeland papers
title: //h1
author: substring-after(//div[@class='byline']/span, 'By ')
body: //div[@class='story-body']
strip: //div[@class='story-body']//figure
prune: no
strip: //div[`;
const RULES_FILE = '#rules [type="file"]';
let session: Session;
let options: Tab;
let surface: Surface;
beforeAll(async () => {
  const page = await readFile(FIXTURES + SAMPLE, 'utf8');
  session = await Session.start({ sites: { [ADDRESS]: page }, allowed: [`*://${HOST}/*`] });
  options = await session.browser.openTab();
  ({ surface } = options);
});
beforeEach(async () => {
  await options.goto('about:blank');
  await options.goto(`${session.browser.extensionOrigin}/src/options/index.html`);
  await surface.waitFor('h1', 'Options');
  await surface.waitFor('.sites summary', HOST);
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

it('lists an allowed site, and keeps what is chosen for it', async () => {
  await surface.waitFor('.sites .state', 'Nothing');
  await surface.click('.sites summary', HOST);
  await pick(surface, '.sites select', 'tidy');
  await surface.waitFor('.sites .state', 'Tidy the page');
  await surface.click('.sites textarea');
  await surface.type('news');
  await surface.press('Tab');
  await surface.waitFor('.sites [role="status"]', 'has to begin with');
  await surface.click('.sites textarea');
  await surface.press('Control+a');
  await surface.type('/news/');
  await surface.press('Tab');
  await surface.waitUntil(() => !document.querySelector('.sites [aria-invalid="true"]'));
  await options.goto('about:blank');
  await options.goto(`${session.browser.extensionOrigin}/src/options/index.html`);
  await surface.waitFor('.sites .state', 'Tidy the page');
  await surface.waitUntil(() => document.querySelector('textarea')?.value === '/news/');
});

it('has rules of the reader’s own followed, and takes them out again', async () => {
  await giveFile(surface, RULES_FILE, 'my rules', RULES);
  await surface.waitFor('.rejected', 'its name is no site');
  await giveFile(surface, RULES_FILE, `${HOST}.txt`, RULES);
  await surface.waitFor('.configs', '4 rules are followed');
  await surface.waitFor('.configs .ignored', 'no valid XPath');

  const tab = await session.open(ADDRESS);
  const popup = await openStory(tab);
  const text = await popup.surface.evaluate(() => document.querySelector('.story')?.textContent);
  expect(text).toContain('brown with wings');
  expect(await popup.surface.evaluate(() => document.querySelector('.story figure'))).toBe(null);
  await popup.close();
  await tab.close();

  await surface.click('.configs button', 'Remove these rules');
  await surface.waitUntil(() => !document.querySelector('.configs li'));
  await surface.click('.toast button', 'Undo');
  await surface.waitFor('.configs', '4 rules are followed');
});

it('leaves a kind of clutter in the story where the reader wants it', async () => {
  await surface.click('#clutter label', 'Share and follow buttons');
  await surface.waitUntil(
    () => !document.querySelector<HTMLInputElement>('[aria-describedby="why-share"]')?.checked,
  );
  const { tab, popup } = await session.read(SAMPLE);
  await popup.surface.waitUntil(
    () => !/share button/.test(document.querySelector('.removed summary')?.textContent ?? ''),
  );
  await popup.close();
  await tab.close();
  await surface.click('#clutter label', 'Share and follow buttons');
});

it('shows every permission with its reason, and gives up what can be given up', async () => {
  await surface.waitFor('.permissions', 'Keeps your highlights and choices');
  await surface.waitFor('.permission h4', 'All sites: not allowed');
  await surface.waitFor('.permission h4', '1 single site');
});

it('shows the keys, as the browser has them', async () => {
  await surface.waitFor('.commands kbd');
  const keys = await surface.evaluate(() =>
    [...document.querySelectorAll('.commands kbd')].map(({ textContent }) => textContent),
  );
  expect(keys).toContain('Alt+Shift+H');
});

it('forgets all choices, and brings them back', async () => {
  await surface.click('#data button', 'Forget all choices');
  await surface.waitFor('.sites .state', 'Nothing');
  await surface.click('.toast button', 'Undo');
  await surface.waitFor('.sites .state', 'Tidy the page');
  await surface.waitFor('.configs', '4 rules are followed');
});

it('deletes all highlights, and brings them back', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  await selectByMouse(popup.surface, 'brown with wings');
  await popup.surface.click('#highlight-toolbar button', 'Highlight');
  await popup.surface.waitFor('.bar button', 'Highlights (1)');
  await popup.close();
  await tab.close();
  await surface.waitFor('#data', 'You have 1 highlight in 1 story');
  await surface.click('#data button', 'Delete all highlights');
  await surface.waitFor('#data', 'You have 0 highlights in 0 stories');
  await surface.click('.toast button', 'Undo');
  await surface.waitFor('#data', 'You have 1 highlight in 1 story');
  await surface.click('#data a', 'Export, import and backups');
  const isThere = () =>
    surface.evaluate(() => document.querySelector('#data .export') !== null).catch(() => false);
  await expect.poll(isThere).toBe(true);
});

describe.each<ColorScheme>(['light', 'dark'])('in %s colours', (scheme) => {
  it('has no fault that axe finds', async () => {
    await surface.setColorScheme(scheme);
    await surface.click('.sites summary', HOST);
    expect(await violations(surface)).toEqual([]);
  });
});

it('fits into 320 px', async () => {
  await surface.resize(320, 640);
  await surface.waitUntil(() => innerWidth === 320);
  await surface.click('.sites summary', HOST);
  const overflow = () =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await surface.evaluate(overflow)).toBe(0);
});
