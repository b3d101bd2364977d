import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openStory, SAMPLE, Session } from './session';
import { paintedWords, selectByMouse } from './words';

const WORDS = 'brown with wings';
const SWITCH = '.site-switch input';

let session: Session;
beforeAll(async () => {
  session = await Session.start();
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

it('shows highlights where Stet is called, and at every visit once the site is allowed', async () => {
  let tab = await session.open(SAMPLE);
  await selectByMouse(tab.surface, WORDS);
  let popup = await openStory(tab);
  await expect.poll(() => paintedWords(popup.surface), { timeout: 10_000 }).toEqual([WORDS]);
  await popup.close();
  /* In a tab of its own: Chromium lets Stet read on while a tab stays on the site. */
  tab = await session.open(SAMPLE);
  expect(await paintedWords(tab.surface)).toEqual([]);
  popup = await openStory(tab);
  await expect.poll(() => paintedWords(tab.surface), { timeout: 10_000 }).toEqual([WORDS]);
  await popup.surface.click('.bar button', 'Highlights');
  await popup.surface.waitFor(SWITCH);
  expect(await popup.surface.evaluate(isAllowed)).toBe(false);
  /* Chromium asks in a window of its own, which no test tool can answer. */
  if (inject('browser') === 'chromium') return;

  await popup.surface.click(SWITCH);
  await popup.surface.waitUntil(isAllowed);
  await popup.close();
  tab = await session.open(SAMPLE);
  await expect.poll(() => paintedWords(tab.surface), { timeout: 10_000 }).toEqual([WORDS]);

  popup = await openStory(tab);
  await popup.surface.click('.bar button', 'Highlights');
  await popup.surface.waitUntil(isAllowed);
  await popup.surface.click(SWITCH);
  await popup.surface.waitUntil(
    () => document.querySelector<HTMLInputElement>('.site-switch input')?.checked === false,
  );
  await popup.close();
  tab = await session.open(SAMPLE);
  expect(await paintedWords(tab.surface)).toEqual([]);
});

/* Runs in the popup. */
function isAllowed(): boolean {
  return document.querySelector<HTMLInputElement>('.site-switch input')?.checked ?? false;
}
