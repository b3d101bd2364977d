import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { storedHighlights } from './in-page';
import { SAMPLE, Session } from './session';

/** Enough to take a second on any machine, and several strokes of the store. */
const [STORIES, EACH] = [1000, 10];
const ALL = (STORIES * EACH).toLocaleString('en');
const PATIENCE = 240_000;

let session: Session;
let surface: Surface;
beforeAll(async () => {
  session = await Session.start();
  await openLibrary();
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function openLibrary(): Promise<void> {
  const library = await session.browser.openTab();
  await library.goto(`${session.browser.extensionOrigin}/src/library/index.html#data`);
  ({ surface } = library);
  await surface.waitFor('#data [type="file"]');
}

async function openOptions(): Promise<Tab> {
  const tab = await session.browser.openTab();
  await tab.goto(`${session.browser.extensionOrigin}/src/options/index.html#data`);
  await expectInOptions(tab.surface, ALL);
  return tab;
}

const expectInOptions = (options: Surface, amount: string) =>
  options.waitFor('#data', `You have ${amount} highlights`);

/* Runs in the page. */
function isBeyondAThird(): boolean {
  const bar = document.querySelector<HTMLProgressElement>('.toast progress');
  return bar !== null && bar.value > 0.3;
}

/* Runs in the page: calls off the next work that shows how far it is, once that is so much. */
function callOffAt(share: number): void {
  const observer = new MutationObserver(() => {
    const bar = document.querySelector<HTMLProgressElement>('.toast progress');
    if (!bar || bar.value < share) return;
    observer.disconnect();
    bar.parentElement?.querySelector('button')?.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
}

/* Runs in the page: gives the import a file with so many highlights. */
function giveMany(stories: number, each: number): void {
  const rows = Array.from({ length: stories * each }, (_, i) => {
    const story = i % stories;
    return `The ${i}th thing that was said of ${story},Story ${story},https://news.example/${story}`;
  });
  const files = new DataTransfer();
  files.items.add(new File([['Highlight,Title,URL', ...rows].join('\n')], 'years.csv'));
  const input = document.querySelector<HTMLInputElement>('#data [type="file"]');
  if (!input) return;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const expectAll = () =>
  surface.waitFor('.summary', `${ALL} highlights in ${STORIES.toLocaleString('en')} stories`);
const expectNothing = () => surface.waitFor('.nothing', 'Nothing is kept here yet');

it(
  'a large import shows how far it is, and leaves nothing when it is called off',
  async () => {
    await surface.evaluate(giveMany, STORIES, EACH);
    await surface.waitFor('.preview', `${ALL} highlights are new`);
    await surface.evaluate(callOffAt, 0.3);
    await surface.click('.preview button', 'Import');
    await surface.waitFor('.toast', 'Cancelled');
    await expectNothing();
  },
  PATIENCE,
);

it(
  'is not half there when the browser is killed in the middle of it',
  async () => {
    await surface.click('.preview button', 'Import');
    await surface.waitUntil(isBeyondAThird);
    await session.crash();
    await openLibrary();
    await expectNothing();
  },
  PATIENCE,
);

it(
  'is undone and done again as a whole, or not at all',
  async () => {
    await surface.evaluate(giveMany, STORIES, EACH);
    await surface.waitFor('.preview', `${ALL} highlights are new`);
    await surface.click('.preview button', 'Import');
    await surface.waitFor('.toast', `Imported: ${ALL} highlights`);
    await expectAll();
    for (const [keys, undone, expectBefore, expectAfter] of [
      ['Control+z', 'Undone', expectAll, expectNothing],
      ['Control+Shift+z', 'Done again', expectNothing, expectAll],
    ] as const) {
      await surface.evaluate(callOffAt, 0.3);
      await surface.click('h1');
      await surface.press(keys);
      await surface.waitFor('.toast', 'Cancelled');
      await expectBefore();
      await surface.press(keys);
      await surface.waitFor('.toast', `${undone}: import (${ALL})`);
      await expectAfter();
    }
  },
  PATIENCE,
);

it(
  'is deleted in the options as a whole, or not at all, and brought back',
  async () => {
    const { surface: options } = await openOptions();
    await options.evaluate(callOffAt, 0.3);
    await options.click('#data button', 'Delete all highlights');
    await options.waitFor('.toast', 'Cancelled');
    await expectInOptions(options, ALL);

    await options.click('#data button', 'Delete all highlights');
    await options.waitUntil(isBeyondAThird);
    await session.crash();
    const { surface: again } = await openOptions();
    await expectInOptions(again, ALL);

    await again.click('#data button', 'Delete all highlights');
    await expectInOptions(again, '0');
    await again.evaluate(callOffAt, 0.3);
    await again.click('.toast button', 'Undo');
    await again.waitFor('.toast', 'Cancelled');
    await expectInOptions(again, '0');
    await again.click('.toast button', 'Undo');
    await again.waitFor('.toast', `Undone: deletion (${ALL})`);
    await expectInOptions(again, ALL);
  },
  PATIENCE,
);

it(
  'is whole in the popup after the page that was deleting it was closed',
  async () => {
    const tab = await openOptions();
    await tab.surface.click('#data button', 'Delete all highlights');
    await tab.surface.waitUntil(isBeyondAThird);
    await tab.close();
    const { popup } = await session.read(SAMPLE);
    const kept = async () => {
      const records = Object.entries(await storedHighlights(popup.surface));
      const lists = records.filter(([key]) => key.startsWith('annotations:'));
      return lists.reduce((sum, [, list]) => sum + (list as unknown[]).length, 0);
    };
    await expect.poll(kept).toBe(STORIES * EACH);
  },
  PATIENCE,
);
