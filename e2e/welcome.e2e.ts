import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { Session } from './session';

let session: Session;
beforeAll(async () => {
  session = await Session.start({ keepsWelcome: true });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

function welcome(): Surface {
  const tab = session.browser.welcome;
  if (!tab) throw new Error('No welcome page has opened.');
  return tab.surface;
}

it('opens when Stet is installed, allows nothing, and needs no answer', async () => {
  const surface = welcome();
  await surface.waitFor('h1', 'Welcome to Stet');
  await surface.click('button.primary', 'Leave it at that');
  await surface.waitFor('[role="status"]', 'only when you press its button');
});

it.each(['light', 'dark'] as const)('has no fault that axe finds in %s colours', async (scheme) => {
  const surface = welcome();
  await surface.setColorScheme(scheme);
  await surface.click('label', 'On news sites that I choose');
  await surface.waitFor('.countries summary');
  await surface.click('.countries summary');
  expect(await violations(surface)).toEqual([]);
});

it('fits into 320 px', async () => {
  const surface = welcome();
  await surface.resize(320, 640);
  await surface.waitUntil(() => innerWidth === 320);
  expect(
    await surface.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await surface.resize(1000, 900);
});

it('finds sites by name and country, and asks for those that were chosen', async () => {
  const surface = welcome();
  await surface.click('label', 'On news sites that I choose');
  await surface.click('input[type="search"]');
  await surface.type('india blooms');
  await surface.waitUntil(() => document.querySelectorAll('.countries li').length === 1);
  await surface.click('.countries li label');
  await surface.waitFor('.publishers [role="status"]', '1 site chosen');
  /* Chromium asks in a window of its own, which no test tool can answer. */
  if (inject('browser') === 'chromium') return;
  await surface.click('button.primary', 'Allow and clean');
  await surface.waitFor('.question > [role="status"]', 'Stories on 1 site');
  await surface.click('label', 'No, only when I press the button');
  await surface.click('button.primary', 'Leave it at that');
  await surface.waitFor('.question > [role="status"]', 'only when you press its button');
});
