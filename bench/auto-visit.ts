import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from '../scripts/browsers/driver';
import type { AutoPage } from './auto-pages';
import type { Watched, WatchedWindow } from './auto-watch';
import { leftovers } from './leaks';
import { missingLines, words } from './score';

/** What became of a page that was opened. Times in ms. */
export interface Visited {
  readonly page: AutoPage;
  readonly bytes: number;
  readonly isCleaned: boolean;
  /** From DOMContentLoaded until the page was clean. */
  readonly clean: number | undefined;
  /** Parts that were hidden more than 200 ms after that. */
  readonly late: number;
  /** Lines of the story that nobody sees any more. */
  readonly lost: readonly string[];
  /** Lines of a known kind of clutter that still stand between the story's lines. */
  readonly left: readonly string[];
  /** Whether the DOM is what it was, after tidying and after the reader. */
  readonly isRestored: boolean;
  readonly isRestoredByReader: boolean | undefined;
  readonly exit: number | undefined;
}

/** Does what the popup does. */
export interface Control {
  /** Gives all open pages back as they were. */
  readonly untidy: () => Promise<unknown>;
  /** Whether an open page is tidy: where there is nothing to hide, the page itself cannot tell. */
  readonly isTidied: () => Promise<boolean>;
}

/** How long a page is watched that is to be left alone, and how long a story may take, in ms. */
const WATCHED = 3000;
const PATIENCE = 10_000;
/** What comes later than this is seen to go, in ms. */
const FLASH = 200;
/** How often the reader is expected to have gone, in ms. */
const GONE = 5000;

const watchedIn = ({ surface }: Tab): Promise<Watched> =>
  surface.evaluate(() => (window as unknown as WatchedWindow).stetBench);
const textIn = ({ surface }: Tab): Promise<string> =>
  surface.evaluate(() => document.body.innerText);
const isAsBefore = ({ surface }: Tab): Promise<boolean> =>
  surface.evaluate(() => {
    const { markup } = (window as unknown as WatchedWindow).stetBench;
    return markup === document.documentElement.outerHTML;
  });
const isTidy = () => document.querySelector('[data-stet-tidy]') !== null;

/** The lines between the first and the last that the true story has. */
function withinStory(text: string, story: string): string {
  const lines = text.split('\n').filter((line) => words(line).length > 0);
  const foreign = new Set(missingLines(text, story));
  const isOwn = (line: string): boolean => !foreign.has(line) && words(line).length > 8;
  const [first, last] = [lines.findIndex(isOwn), lines.findLastIndex(isOwn)];
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

/** Opens the reader over a page and leaves it by a key. */
async function readAndLeave(tab: Tab): Promise<Pick<Visited, 'exit' | 'isRestoredByReader'>> {
  await tab.pressCommand('read');
  const reader = await tab.reader();
  await reader.waitFor('article');
  await reader.evaluate(() => {
    const tell = ({ timeStamp }: KeyboardEvent) =>
      parent.postMessage({ stetKey: performance.timeOrigin + timeStamp }, '*');
    addEventListener('keydown', tell, { capture: true });
  });
  await reader.press('Escape');
  const exit = await tab.surface.poll(
    GONE,
    () => (window as unknown as WatchedWindow).stetBench.exit,
  );
  return { exit, isRestoredByReader: await isAsBefore(tab) };
}

/**
 * Opens a saved page as a reader does who wants everything clean by itself, gives it back, and opens
 * and leaves the reader over it.
 */
export async function visit(tab: Tab, control: Control, page: AutoPage): Promise<Visited> {
  const { truth } = page.sample;
  const bytes = Buffer.byteLength(await page.sample.html());
  await tab.goto(truth.url);
  if (page.isStory) await tab.surface.poll(PATIENCE, isTidy);
  else await sleep(WATCHED);
  const { looks, parsed } = await watchedIn(tab);
  const [isCleaned, after] = [await control.isTidied(), await textIn(tab)];
  if (isCleaned) {
    await control.untidy();
    await tab.surface.poll(PATIENCE, () => document.querySelector('[data-stet-tidy]') === null);
  }
  const [isRestored, before] = [await isAsBefore(tab), await textIn(tab)];
  const unseen = new Set(missingLines(truth.body, before));
  const within = withinStory(after, truth.body);
  const first = looks[0]?.at;
  return {
    page,
    bytes,
    isCleaned,
    clean: first === undefined ? undefined : first - parsed,
    late: looks.filter(({ at }) => at - parsed > FLASH).reduce((sum, one) => sum + one.marked, 0),
    lost: page.isStory ? missingLines(truth.body, after).filter((one) => !unseen.has(one)) : [],
    left: page.isStory
      ? leftovers(within, truth, []).flatMap(({ kind, text }) =>
          kind === 'other' ? [] : [`${kind}: ${text}`],
        )
      : [],
    isRestored,
    ...(page.isStory
      ? await readAndLeave(tab)
      : { exit: undefined, isRestoredByReader: undefined }),
  };
}
