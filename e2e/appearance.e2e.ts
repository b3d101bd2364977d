import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Popup, Tab } from '../scripts/browsers/driver';
import type { ColorScheme } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { SAMPLE, Session } from './session';
import { selectByMouse } from './words';

const NARROW = 320;
const WORDS = 'brown with wings';

let session: Session;
let tab: Tab;
let popup: Popup;
beforeAll(async () => {
  session = await Session.start();
});
beforeEach(async () => {
  ({ tab, popup } = await session.read(SAMPLE));
});
afterEach(async () => {
  await tab.close();
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

describe.each<ColorScheme>(['light', 'dark'])('in %s colours', (scheme) => {
  beforeEach(async () => {
    await popup.surface.setColorScheme(scheme);
  });

  it('has no fault that axe finds in the story', async () => {
    const { surface } = popup;
    await surface.click('#removed summary');
    expect(await violations(surface)).toEqual([]);
    await selectByMouse(surface, WORDS);
    await surface.waitFor('#highlight-toolbar');
    expect(await violations(surface)).toEqual([]);
  });

  it.each(['Highlights', 'Export', 'Aa', 'More'])('has none in the panel “%s”', async (label) => {
    const { surface } = popup;
    await surface.click('.bar button', label);
    await surface.waitFor('.panel');
    expect(await violations(surface)).toEqual([]);
  });

  it('has none in the note editor and the toast', async () => {
    const { surface } = popup;
    await selectByMouse(surface, WORDS);
    await surface.click('#highlight-toolbar button', 'Highlight with note');
    await surface.waitFor('dialog textarea');
    await surface.press('Tab');
    await surface.type('light,');
    expect(await violations(surface)).toEqual([]);
    await surface.press('Control+Enter');
    await surface.waitUntil(() => !document.querySelector('dialog'));
    await surface.click('.bar button', 'Highlights');
    await surface.click('#highlights li button', 'Delete');
    await surface.waitFor('.toast');
    expect(await violations(surface)).toEqual([]);
  });

  it('has none where there is no story', async () => {
    await tab.goto(session.address('/failing/home-page.html'));
    const { surface } = await tab.openPopup();
    await surface.setColorScheme(scheme);
    await surface.waitFor('.notice button');
    expect(await violations(surface)).toEqual([]);
  });
});

it(`fits into ${NARROW} px`, async () => {
  /* The button was clicked on the page, so that Stet may read it; a popup itself cannot be narrowed. */
  const narrow = await session.browser.openTab('background');
  await narrow.goto(`${session.browser.extensionOrigin}/src/popup/index.html`);
  const { surface } = narrow;
  await surface.waitFor('.article .story');
  await narrow.activate();
  await surface.resize(NARROW, 640);
  await surface.waitUntil((width) => innerWidth === width, NARROW);
  const overflow = () => ({
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    outside: [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  });
  const fits = { page: 0, outside: [] };
  expect(await surface.evaluate(overflow)).toEqual(fits);
  await surface.click('#removed summary');
  expect(await surface.evaluate(overflow)).toEqual(fits);
  for (const label of ['Highlights', 'Export', 'Aa', 'More']) {
    await surface.click('.bar button', label);
    expect(await surface.evaluate(overflow)).toEqual(fits);
  }
  await narrow.close();
});
