import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import { Session } from './session';

/* The reader over pages that, on purpose or not, stand in its way. */

const PARAGRAPH =
  '<p>The library of Holm lends umbrellas in the same way as books: for three weeks, with a slip in the handle that says when they are due. Eighty of them hang on a rail by the door, and forty more have gone to the station, the surgery or the school.</p>';

const page = (extra: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The library that lends umbrellas</title></head><body><main><article><h1>The library that lends umbrellas</h1>${PARAGRAPH.repeat(12)}</article></main>${extra}</body></html>`;

const answer =
  (extra: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(page(extra));

const STRICT =
  "default-src 'none'; frame-src 'none'; child-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const PAGES: Readonly<Record<string, RequestListener>> = {
  '/strict': answer('', { 'content-security-policy': STRICT }),
  '/isolated': answer('', {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }),
  '/keys': answer(
    `<script>for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'wheel', 'focusin', 'blur'])
      addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, { capture: true, passive: false });</script>`,
  ),
  '/styles': answer(
    `<style>html, body { overflow: hidden !important; transform: rotate(2deg); filter: blur(2px); }
      html > div, dialog, iframe { display: none !important; visibility: hidden !important; opacity: 0 !important; }
      * { pointer-events: none !important; }</style>`,
  ),
  '/above': answer(
    `<div style="position: fixed; inset: 0; z-index: 2147483647; background: #eee8">Subscribe</div>
     <dialog id="own">Our own dialog</dialog><div id="float" popover>Our own popover</div>
     <script>own.showModal();
       setInterval(() => { if (!own.matches(':modal')) own.showModal(); }, 700);
       setTimeout(() => float.showPopover(), 900);</script>`,
  ),
  '/jealous': answer(
    `<script>let left = 2;
      new MutationObserver((records) => {
        for (const node of records.flatMap((record) => [...record.addedNodes]))
          if (left-- > 0) node.remove();
      }).observe(document.documentElement, { childList: true });</script>`,
  ),
};

let session: Session;
beforeAll(async () => {
  session = await Session.start({ isSiteAllowed: true, routes: PAGES });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/** Whether the reader is what the middle of the window shows. */
function isInFront(tab: Tab): Promise<boolean> {
  return tab.surface.evaluate(() => {
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    const shown = document.elementFromPoint(x, y);
    return (
      shown !== null && shown.parentElement === document.documentElement && shown !== document.body
    );
  });
}

it.each(Object.keys(PAGES))('is read and left over a page of the kind %s', async (path) => {
  const tab = await session.open(path);
  await tab.pressCommand('read');
  const reader = await tab.reader();
  await reader.waitFor('.article .story', 'Eighty of them');
  await reader.waitUntil(() => document.hasFocus());
  /* Long enough for what the page does late. */
  await sleep(1500);
  await expect.poll(() => isInFront(tab)).toBe(true);
  const again = await tab.reader();
  await again.waitUntil(() => document.hasFocus());
  const top = () => again.evaluate(() => document.scrollingElement?.scrollTop ?? 0);
  const before = await top();
  await again.press('End');
  await expect.poll(top).toBeGreaterThan(before);
  await again.press('Escape');
  const children = () => tab.surface.evaluate(() => document.documentElement.children.length);
  await expect.poll(children).toBe(2);
  await tab.close();
});
