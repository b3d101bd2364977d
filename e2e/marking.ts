import { expect } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import { paintedWords, selectByMouse } from './words';

export async function expectPaint(tab: Tab, ...words: string[]): Promise<void> {
  await expect.poll(() => paintedWords(tab.surface)).toEqual(words);
}

export async function expectBadge(tab: Tab, text: string): Promise<void> {
  await expect.poll(async () => (await tab.badge()).text).toBe(text);
}

/** Selects words with the mouse and presses the keys. */
export async function highlight(tab: Tab, words: string): Promise<void> {
  await selectByMouse(tab.surface, words);
  await tab.pressCommand('highlight');
}

/** Goes to the next highlight by the keys and waits until the focus is in its card. */
export async function goIntoCard(tab: Tab): Promise<void> {
  await tab.pressCommand('next-highlight');
  await tab.surface.waitUntil(() => document.activeElement?.matches('html > [popover]'));
}

/** The names under which ranges are painted. */
export function colours(tab: Tab): Promise<string[]> {
  return tab.surface.evaluate(() => [...CSS.highlights.keys()]);
}

/** How many elements of ours float over the page: its shadow root is closed to the page. */
export async function expectCard(tab: Tab, count: 0 | 1): Promise<void> {
  const hosts = () => document.querySelectorAll('html > [popover]').length;
  await expect.poll(() => tab.surface.evaluate(hosts)).toBe(count);
}

/** Waits for a modal dialog of ours: all that is behind it is out of reach. */
export async function expectDialog(tab: Tab): Promise<void> {
  await tab.surface.waitUntil(() => document.elementFromPoint(2, 2)?.matches('html > [popover]'));
}
