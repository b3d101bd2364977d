import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openStory, SAMPLE, Session } from './session';
import { paintedWords, selectByMouse } from './words';

const WORDS = 'brown with wings';
const SITE = '.site-switch';
const ALLOWED = 'Stet may read';

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
  await expect.poll(() => paintedWords(popup.surface)).toEqual([WORDS]);
  await popup.close();
  /* In a tab of its own: Chromium lets Stet read on while a tab stays on the site. */
  tab = await session.open(SAMPLE);
  expect(await paintedWords(tab.surface)).toEqual([]);
  popup = await openStory(tab);
  await expect.poll(() => paintedWords(tab.surface)).toEqual([WORDS]);
  await popup.surface.click('.bar button', 'More');
  await popup.surface.waitFor(SITE, 'The browser will ask');
  /* Chromium asks in a window of its own, which no test tool can answer. */
  if (inject('browser') === 'chromium') return;

  await popup.surface.click(`${SITE} button`, 'Only bring my highlights back');
  await popup.surface.waitFor(SITE, ALLOWED);
  await popup.close();
  tab = await session.open(SAMPLE);
  await expect.poll(() => paintedWords(tab.surface)).toEqual([WORDS]);

  popup = await openStory(tab);
  await popup.surface.click('.bar button', 'More');
  await popup.surface.click(`${SITE} button`, 'Give up reading this site');
  await popup.surface.waitFor(SITE, 'The browser will ask');
  await popup.close();
  tab = await session.open(SAMPLE);
  expect(await paintedWords(tab.surface)).toEqual([]);
});

it('asks for the site when its stories are to be cleaned, and gives it up again', async () => {
  if (inject('browser') === 'chromium') return;
  const tab = await session.open(SAMPLE);
  const popup = await openStory(tab);
  const isOn = () =>
    document.querySelector<HTMLInputElement>('.site-switch [role="switch"]')?.checked ?? false;
  await popup.surface.click('.bar button', 'More');
  await popup.surface.click(`${SITE} [role="switch"]`);
  await popup.surface.waitUntil(isOn);
  await popup.surface.waitFor(SITE, ALLOWED);
  await popup.surface.click(`${SITE} [role="switch"]`);
  await popup.surface.waitFor(SITE, 'The browser will ask');
  expect(await popup.surface.evaluate(isOn)).toBe(false);
  await popup.close();
});
