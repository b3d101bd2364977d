import { setTimeout as sleep } from 'node:timers/promises';

/** CSS pixels from the top left corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type MouseStep =
  | { readonly type: 'move'; readonly to: Point }
  | { readonly type: 'down' }
  | { readonly type: 'up' };

export type ColorScheme = 'light' | 'dark';

/** What the address of the reader over a page ends with, once it is open. */
export const READER_PAGE = '/src/reader/index.html';
/** How long it is waited for, in ms. */
export const READER_LIMIT = 40_000;

const WAIT = 40_000;
const POLL = 50;

/**
 * A document on the screen: a page in a tab, or the popup. Mouse and keys are those of the browser,
 * so that events are trusted and what is covered cannot be clicked.
 */
export abstract class Surface {
  /** Evaluates an expression that gives a promise of a string. */
  abstract run(expression: string): Promise<unknown>;
  abstract mouse(steps: readonly MouseStep[]): Promise<void>;
  /** @param keys W3C key values, held down together, e.g. `['Shift', 'ArrowRight']`. */
  protected abstract chord(keys: readonly string[]): Promise<void>;
  /** Writes a PNG of what is on the screen. */
  abstract screenshot(path: string): Promise<void>;
  /** Sets the size of the viewport of a tab; popups have a size of their own. */
  abstract resize(width: number, height: number): Promise<void>;
  /** Sets what `prefers-color-scheme` says here. */
  abstract setColorScheme(scheme: ColorScheme): Promise<void>;

  /**
   * Runs a function in the document. It is sent as text: it sees nothing of what is around it here,
   * and its arguments and result travel as JSON.
   */
  async evaluate<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    /* `__name` is what the TypeScript runner puts around functions. */
    const answer = await this.run(`(async () => {
      const __name = (value) => value;
      return JSON.stringify({ value: await (${String(fn)})(...${JSON.stringify(args)}) });
    })()`);
    return (JSON.parse(String(answer)) as { value: Awaited<R> }).value;
  }

  /** Repeats a function in the document until it gives something truthy, and returns that. */
  async waitUntil<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> {
    const value = await this.poll(WAIT, fn, ...args);
    if (value) return value;
    const text = await this.evaluate(() => document.body.innerText.slice(0, 600));
    throw new Error(
      `Waited ${WAIT / 1000} s in vain for ${String(fn)} ${JSON.stringify(args)}.\nOn the screen: ${text}`,
    );
  }

  /** Like `waitUntil`, but gives up after `limit` milliseconds and returns what there is then. */
  async poll<A extends readonly unknown[], R>(
    limit: number,
    fn: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const end = Date.now() + limit;
    for (;;) {
      const value = await this.evaluate(fn, ...args);
      if (value || Date.now() > end) return value;
      await sleep(POLL);
    }
  }

  /** Waits until an element is there and on the screen; `text` is what it must contain. */
  async waitFor(selector: string, text = ''): Promise<void> {
    await this.waitUntil(
      (css, words) =>
        [...document.querySelectorAll(css)].some(
          (element) => element.textContent.includes(words) && element.checkVisibility(),
        ),
      selector,
      text,
    );
  }

  /** Like `waitUntil`, for what moves while the document is laid out: waits until it stands still. */
  async settle<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> {
    for (let last = ''; ;) {
      const value = await this.waitUntil(fn, ...args);
      const now = JSON.stringify(value);
      if (now === last) return value;
      last = now;
      await sleep(POLL);
    }
  }

  /** Scrolls to an element and clicks its middle, once nothing covers it. */
  async click(selector: string, text = ''): Promise<void> {
    const middle = await this.settle(
      (css, words) => {
        const element = [...document.querySelectorAll(css)].find(
          (candidate) => candidate.textContent.includes(words) && candidate.checkVisibility(),
        );
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = element.getBoundingClientRect();
        const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const top = document.elementFromPoint(point.x, point.y);
        return element.contains(top) ? point : null;
      },
      selector,
      text,
    );
    await this.clickAt(middle);
  }

  async clickAt(point: Point): Promise<void> {
    await this.mouse([{ type: 'move', to: point }, { type: 'down' }, { type: 'up' }]);
  }

  /** Presses the button at one point and lets it go at another, as in selecting text. */
  async drag(from: Point, to: Point): Promise<void> {
    const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.mouse([
      { type: 'move', to: from },
      { type: 'down' },
      { type: 'move', to: half },
      { type: 'move', to },
      { type: 'up' },
    ]);
  }

  /** Presses keys one after the other, e.g. `press('Tab', 'Shift+ArrowRight')`. */
  async press(...chords: string[]): Promise<void> {
    for (const keys of chords) await this.chord(keys === '+' ? ['+'] : keys.split('+'));
  }

  /** Types a text, a character a key. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.chord([character]);
  }
}
