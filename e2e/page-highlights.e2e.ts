import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenuItem, Tab } from '../scripts/browsers/driver';
import { changesOfBody, watchBody } from './page-watch';
import {
  colours,
  expectBadge,
  expectCard,
  expectDialog,
  expectPaint,
  goIntoCard,
  highlight,
} from './marking';
import { FIXTURES, openStory, SAMPLE, Session } from './session';
import { middleOf, paintedWords, selectByMouse } from './words';

/* Highlights on the original page, on a site that the reader has allowed. */

const FIRST = 'brown with wings';
const SECOND = 'unbroken series in the region';
const HIGHLIGHT: MenuItem = { id: 'highlight', title: 'Highlight' };
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

let session: Session;
beforeAll(async () => {
  const page = await readFile(`${FIXTURES}/highlights/strict.html`);
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

/* Each test has a page of its own, which no highlight is on yet. */
let turn = 0;
function newPage(page = SAMPLE): string {
  turn += 1;
  return `${page}?turn=${turn}`;
}

it('marks selected words by the menu and by the keys, and leaves the page’s body alone', async () => {
  const tab = await session.open(newPage());
  await watchBody(tab);
  await selectByMouse(tab.surface, FIRST);
  await tab.chooseMenuItem(HIGHLIGHT, await middleOf(tab.surface, FIRST));
  await expectPaint(tab, FIRST);
  await highlight(tab, SECOND);
  await expectPaint(tab, FIRST, SECOND);
  await expectBadge(tab, '2');
  expect((await tab.badge()).title).toContain('2 highlights on this page');
  expect(await changesOfBody(tab)).toEqual([]);
  await tab.close();
});

it('marks what is selected on the page when the toolbar button is pressed, there and in the story', async () => {
  const tab = await session.open(newPage());
  await selectByMouse(tab.surface, FIRST);
  const popup = await openStory(tab);
  await expect.poll(() => paintedWords(popup.surface)).toEqual([FIRST]);
  await expect.poll(() => popup.surface.evaluate(snapshots)).toBe(1);
  await popup.close();
  await expectPaint(tab, FIRST);
  await tab.close();
});

it('brings highlights back at the next visit, after a restart too, and takes them back by the keys', async () => {
  const page = newPage();
  let tab = await session.open(page);
  await highlight(tab, FIRST);
  await expectPaint(tab, FIRST);
  await highlight(tab, SECOND);
  await expectPaint(tab, FIRST, SECOND);
  await tab.close();
  await session.restart();
  tab = await session.open(page);
  await expectPaint(tab, FIRST, SECOND);
  await expectBadge(tab, '2');
  await tab.pressCommand('undo');
  await expectPaint(tab, FIRST);
  await tab.goto(session.address(newPage()));
  await expectBadge(tab, '');
  await tab.close();
});

it('gives a highlight another colour and a note, shows the note, deletes it and brings it back', async () => {
  const tab = await session.open(newPage());
  const { surface } = tab;
  await watchBody(tab);
  await highlight(tab, FIRST);
  await expectPaint(tab, FIRST);
  await goIntoCard(tab);
  /* The note, deletion, yellow, green, blue. */
  await surface.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect.poll(() => colours(tab)).toContain('stet-blue');
  await surface.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expectDialog(tab);
  await surface.type('They came back at once.');
  await surface.press('Tab');
  await surface.type('moths,street');
  await surface.press('Control+Enter', 'Escape');
  await expectCard(tab, 0);

  const words = await middleOf(surface, FIRST);
  await surface.mouse([{ type: 'move', to: words }]);
  await expectCard(tab, 1);
  await surface.mouse([{ type: 'move', to: { x: 5, y: 5 } }]);
  await expectCard(tab, 0);
  const popup = await openStory(tab);
  await popup.surface.click('.bar button', 'Highlights');
  await popup.surface.waitFor('.highlights .note', 'They came back at once.');
  await popup.surface.waitFor('.highlights .tags', 'street');
  await popup.close();

  await goIntoCard(tab);
  await surface.press('ArrowRight', 'Enter');
  await expectPaint(tab);
  await tab.pressCommand('undo');
  await expectPaint(tab, FIRST);
  expect(await colours(tab)).toContain('stet-blue');
  expect(await changesOfBody(tab)).toEqual([]);
  await tab.close();
});

it('follows a page that goes on to another story without being loaded anew', async () => {
  const tab = await session.open('/highlights/single-page.html?story=ferry');
  await highlight(tab, 'knows by heart');
  await expectPaint(tab, 'knows by heart');
  await tab.surface.click('#bakery');
  await expectPaint(tab);
  await highlight(tab, 'price of flour');
  await expectPaint(tab, 'price of flour');
  await tab.surface.click('#ferry');
  await expectPaint(tab, 'knows by heart');
  await tab.close();

  const again = await session.open('/highlights/single-page.html?story=none-yet');
  await again.surface.evaluate(() => history.replaceState(null, '', '?story=bakery'));
  await again.surface.click('#bakery');
  await expectPaint(again, 'price of flour');
  await again.close();
});

it('paints what comes late, and counts what has not come as not on the page', async () => {
  const page = newPage('/highlights/late.html');
  const more = (tab: Tab) =>
    tab.surface.evaluate(() => (window as unknown as { more: () => void }).more());
  const tab = await session.open(page);
  await more(tab);
  await more(tab);
  await highlight(tab, 'right to the minute');
  await expectPaint(tab, 'right to the minute');
  await highlight(tab, 'second table, in pencil');
  await expectPaint(tab, 'right to the minute', 'second table, in pencil');
  await tab.close();

  const again = await session.open(page);
  await expectPaint(again, 'right to the minute');
  await expectBadge(again, '1·1');
  await more(again);
  await more(again);
  await expectPaint(again, 'right to the minute', 'second table, in pencil');
  await expectBadge(again, '2');
  await again.close();
});

it('stays on the words of a page that is rendered again and again, which goes on to be', async () => {
  const tab = await session.open(newPage('/highlights/rendered.html'));
  const rendered = () =>
    tab.surface.evaluate(() => (window as unknown as { rendered: number }).rendered);
  await highlight(tab, 'thermos flask');
  await expectPaint(tab, 'thermos flask');
  const before = await rendered();
  await expect.poll(rendered).toBeGreaterThan(before + 8);
  await expectPaint(tab, 'thermos flask');
  const broken = () => (window as unknown as { broken: string }).broken;
  expect(await tab.surface.evaluate(broken)).toBe('');
  await tab.close();
});

it('works under a strict Content-Security-Policy with Trusted Types', async () => {
  const tab = await session.open(newPage('/strict'));
  await highlight(tab, 'three weeks');
  await expectPaint(tab, 'three weeks');
  const { x, y } = await middleOf(tab.surface, 'three weeks');
  await tab.surface.clickAt({ x, y });
  await expectCard(tab, 1);
  await tab.close();
});

it('works on a page that is read from right to left', async () => {
  const page = newPage('/hard-negatives/ar-ishtirak.html');
  const tab = await session.open(page);
  const words = await tab.surface.evaluate(
    () =>
      /\S+ \S+ \S+/.exec(document.querySelector('article p, main p, p')?.textContent ?? '')?.[0],
  );
  await highlight(tab, words ?? '');
  await expectPaint(tab, words ?? '');
  await tab.close();
});

/* Runs in the popup: how many stories of this test are kept as they were when they were marked. */
async function snapshots(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: { storage: Storage } };
  interface Storage {
    local: { get: (key: null) => Promise<Record<string, unknown>> };
  }
  const records = await chrome.storage.local.get(null);
  const kept = Object.keys(records).filter((key) => key.startsWith('snapshot:'));
  return Math.min(1, kept.length);
}
