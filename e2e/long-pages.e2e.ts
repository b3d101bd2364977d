import { afterAll, beforeAll, expect, it } from 'vitest';
import { Session } from './session';

const STORY = Array.from(
  { length: 20 },
  (_, i) =>
    `<p>On day ${i + 1} the harbour master counted the boats twice, since the first count had come out one short, and he did not believe it.</p>`,
).join('');
const LIST = Array.from(
  { length: 60_000 },
  (_, i) => `<li><a href="/news/${i}">Headline number ${i}</a></li>`,
).join('');
/* Counts the turns that it gets while the page is cleaned. */
const PAGE = `<!doctype html><html lang="en"><title>The count of the boats</title>
<script>var turns = 0; setInterval(() => (turns += 1), 20);</script>
<article><h1>The count of the boats</h1>${STORY}</article><ul>${LIST}</ul></html>`;

let session: Session;
beforeAll(async () => {
  session = await Session.start({
    routes: {
      '/long.html': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(PAGE);
      },
    },
  });
});
afterAll(async () => expect(await session.end()).toEqual([]));

const turnsOf = (): number => (globalThis as unknown as { turns: number }).turns;

it('shows how far the cleaning of a long page is, stops it, and starts anew', async () => {
  const tab = await session.open('/long.html');
  const { surface } = await tab.openPopup();
  await surface.waitFor('.progress progress[value]');
  const before = await tab.surface.evaluate(turnsOf);
  await surface.click('.progress button', 'Cancel');
  await surface.waitFor('.notice h1', 'Stopped');
  /* The keyboard goes on from what has taken the button's place. */
  await surface.press('Tab');
  await surface.press('Enter');
  await surface.waitFor('.article h1', 'The count of the boats');
  await surface.waitFor('.article .story', 'On day 20 the harbour master');
  expect(await surface.evaluate(() => document.querySelectorAll('.story li').length)).toBe(0);
  /* The page has gone on living meanwhile. */
  expect(await tab.surface.evaluate(turnsOf)).toBeGreaterThan(before + 5);
});
