import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Point, Surface } from '../scripts/browsers/surface';
import { FIXTURES } from './session';

/** Text without differences in white space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The lines of a fixture's `.story.txt` or `.clutter.txt`. */
export async function linesOf(page: string, kind: 'story' | 'clutter'): Promise<string[]> {
  const file = join(FIXTURES, page.replace(/\.html$/, `.${kind}.txt`));
  const lines = (await readFile(file, 'utf8')).split('\n').map(plain);
  return lines.filter((line) => line !== '');
}

/** The words of the popup's story, with its headline and pictures' captions. */
export async function articleText(surface: Surface): Promise<string> {
  return plain(
    await surface.evaluate(() => {
      const parts = document.querySelectorAll('.article > header, .article .lead, .article .story');
      return [...parts].map((part) => (part as HTMLElement).innerText).join('\n');
    }),
  );
}

/** Selects words of the story with the mouse, from the first to the last. */
export async function selectByMouse(surface: Surface, words: string): Promise<void> {
  const [from, to] = await surface.settle(endsOf, words);
  await surface.drag(from, to);
}

/** Clicks on words of the story. */
export async function clickWords(surface: Surface, words: string): Promise<void> {
  await surface.clickAt(await middleOf(surface, words));
}

/** The middle of words, once they are in the middle of the window. */
export async function middleOf(surface: Surface, words: string): Promise<Point> {
  const [from, to] = await surface.settle(endsOf, words);
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/* Runs in the document: where words begin and end, once they are in the middle of the window. */
function endsOf(words: string): [Point, Point] | null {
  const walker = document.createTreeWalker(
    document.querySelector('.story') ?? document,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(words);
    if (start === -1) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const { top, bottom } = range.getBoundingClientRect();
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
    const lines = [...range.getClientRects()];
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return null;
    return [
      { x: first.left + 0.5, y: first.top + first.height / 2 },
      { x: last.right - 0.5, y: last.top + last.height / 2 },
    ];
  }
  return null;
}

/** The words that are painted as highlights, in the order of the story. */
export function paintedWords(surface: Surface): Promise<string[]> {
  return surface.evaluate(() => {
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('stet-'));
    const paints = names.filter((name) => name !== 'stet-active');
    const ranges = paints.flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  });
}
