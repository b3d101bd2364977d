import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it, inject } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { FIXTURES, SAMPLE, Session } from './session';

/* Extensions are shut out of these; the page itself cannot be reached here, its address can. */
const STORE = { chromium: 'chromewebstore.google.com', firefox: 'addons.mozilla.org' };
const BROWSER_PAGE = { chromium: 'chrome://version', firefox: 'about:support' };
const HEADLINE = 'A river town dimmed its lamps';

let session: Session;
/** A page of which the first half has arrived; the rest comes when the test says so. */
let waiting: ServerResponse | undefined;
beforeAll(async () => {
  const sample = await readFile(FIXTURES + SAMPLE, 'utf8');
  const half = sample.indexOf('</p>', sample.length / 2);
  session = await Session.start({
    routes: {
      '/slow.html': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(sample.slice(0, half));
        waiting = response;
      },
      '/rest': (_request, response) => {
        waiting?.end(sample.slice(half));
        response.end();
      },
    },
  });
});
afterAll(async () => {
  const outgoing = await session.end();
  /* Asked for by the test itself. */
  const store = STORE[inject('browser')];
  expect(outgoing.filter((address) => !address.includes(store))).toEqual([]);
});

async function popupOn(page: string): Promise<Surface> {
  const tab = await session.open(page);
  return (await tab.openPopup()).surface;
}

it('says that pages of the browser are closed to it', async () => {
  const surface = await popupOn(BROWSER_PAGE[inject('browser')]);
  await surface.waitFor('.notice h1', 'This page belongs to the browser');
  await surface.waitFor('.notice p', 'Open a web article');
});

it('says that stores of extensions are closed to it', async () => {
  const tab = await session.browser.openTab();
  /* There is no way to the store from here: the browser shows an error at its address. */
  await tab.goto(`https://${STORE[inject('browser')]}/`).catch(() => undefined);
  const { surface } = await tab.openPopup();
  await surface.waitFor('.notice h1', 'Extension stores cannot be read');
});

it('says that a PDF is one', async () => {
  const surface = await popupOn('/failing/document.pdf');
  await surface.waitFor('.notice h1', 'This is a PDF');
});

it('says that a page has no text', async () => {
  const surface = await popupOn('/failing/empty.html');
  await surface.waitFor('.notice h1', 'There is nothing to read here');
});

it.each(['home-page', 'log-in', 'search-page', 'shop-listing'])(
  'says that %s is no article, and cleans it anyway',
  async (page) => {
    const surface = await popupOn(`/failing/${page}.html`);
    await surface.waitFor('.notice h1', 'This does not look like an article');
    await surface.click('.notice button', 'Clean it anyway');
    await surface.waitFor('.article .story');
  },
);

it('says that the story is in a frame, and opens that', async () => {
  const surface = await popupOn('/failing/framed.html');
  await surface.waitFor('.notice h1', 'The story sits in a frame of another page');
  const isFrame = (path: string) => path === '/failing/framed-story.html';
  expect(session.server.requests.filter(isFrame)).toHaveLength(1);
  await surface.click('.notice button', 'Open the frame in its own tab');
  await expect.poll(() => session.server.requests.filter(isFrame)).toHaveLength(2);
});

it('waits for a page that is still loading', async () => {
  const tab = await session.browser.openTab();
  await tab.goto(session.address('/slow.html'), 'committed');
  await tab.surface.waitFor('h1', HEADLINE);
  const { surface } = await tab.openPopup();
  await surface.waitFor('.progress', 'The page is still loading');
  await fetch(session.address('/rest'));
  await surface.waitFor('.article h1', HEADLINE);
  await surface.waitFor('.article .story', 'on condition that it happens after dark');
});
