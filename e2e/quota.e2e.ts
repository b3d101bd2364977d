import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { openStory, SAMPLE, Session } from './session';
import { paintedWords, selectByMouse } from './words';

/* The browser has no room left for Stet. */

const FIRST = 'brown with wings';
const SECOND = 'unbroken series in the region';
const TOOLBAR = '#highlight-toolbar button';
const LIBRARY = '/src/library/index.html';

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        set(entries: object): Promise<void>;
      };
    };
  };
}

let session: Session;
beforeAll(async () => {
  session = await Session.start({ isStorageLimited: true });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function highlight(surface: Surface, words: string): Promise<void> {
  await selectByMouse(surface, words);
  await surface.click(TOOLBAR, 'Highlight');
}

/* Runs in a page of Stet: stores what cannot be packed, in smaller and smaller pieces, until there is
   room for none. */
async function fill(): Promise<number> {
  const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
  const noise = (size: number) =>
    Array.from({ length: Math.ceil(size / 65_536) }, () => {
      const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
      return String.fromCharCode(...bytes.map((byte) => 33 + (byte % 90)));
    }).join('');
  let count = 0;
  const store = (size: number) =>
    local.set({ [`ballast:${count}`]: noise(size) }).then(
      () => (count += 1),
      () => 0,
    );
  for (let before = -1; before < count && count < 2000;) {
    before = count;
    for (let size = 1 << 20; size >= 256; size >>= 2) while (count < 2000 && (await store(size)));
  }
  return count;
}

/* Runs in the popup. */
function toast(): string {
  return document.querySelector('.toast')?.textContent ?? '';
}

it('says that there is no room for a highlight, and keeps what is there', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  await highlight(popup.surface, FIRST);
  await expect.poll(() => paintedWords(popup.surface)).toEqual([FIRST]);
  await popup.surface.waitFor('.bar button', 'Highlights (1)');
  await popup.close();

  const library = await session.open(session.browser.extensionOrigin + LIBRARY);
  await library.surface.waitFor('main', FIRST);
  const stored = await library.surface.evaluate(fill);
  expect(stored).toBeGreaterThan(5);
  expect(stored).toBeLessThan(2000);

  const full = await openStory(tab);
  await highlight(full.surface, SECOND);
  /* Firefox does not always say what it was that failed. */
  await expect.poll(() => full.surface.evaluate(toast)).toMatch(/no (room|space) left/);
  await full.close();
  const again = await openStory(tab);
  await expect.poll(() => paintedWords(again.surface)).toEqual([FIRST]);
  await again.close();
  await session.restart();
  const { surface } = (await session.read(SAMPLE)).popup;
  await expect.poll(() => paintedWords(surface)).toEqual([FIRST]);
});
