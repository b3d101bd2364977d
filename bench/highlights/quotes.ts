import type { Random } from './random';
import type { Ends } from './scene';
import type { Views } from './views';

/** Shares: single words; words, sentences and paragraphs; whole stories. The rest begins and ends
    anywhere. */
const WORDS = 0.12;
const NATURAL = 0.5;
const WHOLE = 0.05;
const LONG_WORD = 20;
/** Characters that a highlight has from anywhere to anywhere. */
const SHORTEST = 4;
const LONGEST = 3000;

/**
 * Chooses a highlight whose ends are known in all views: a word, a sentence, a paragraph, or from
 * anywhere to anywhere, up to the whole story.
 */
export function chooseEnds({ page, clean, saved }: Views, random: Random): Ends | undefined {
  const all = [...clean.marks.keys()].filter(
    (mark) => page.marks.has(mark) && saved.marks.has(mark),
  );
  const known = new Set(all);
  const starts = all.filter((mark) => mark % 2 === 0);
  const natural = starts.filter((mark) => known.has(mark + 1));
  if (starts.length === 0) return undefined;
  const offsets = offsetsOf(all, clean);
  const lengthOf = (start: number) => (offsets.get(start + 1) ?? 0) - (offsets.get(start) ?? 0);
  const kind = random.next();
  const wordOnly = kind < WORDS;
  if (kind < NATURAL) {
    const fitting = natural.filter((start) => lengthOf(start) < LONG_WORD === wordOnly);
    if (fitting.length === 0) return undefined;
    const start = random.pick(fitting);
    return [start, start + 1];
  }
  const isWhole = kind > 1 - WHOLE;
  const start = isWhole ? starts[0] : random.pick(starts);
  if (start === undefined) return undefined;
  const from = offsets.get(start) ?? 0;
  const wanted = isWhole ? Infinity : from + SHORTEST * (LONGEST / SHORTEST) ** random.next();
  const ends = all.filter((mark) => mark % 2 === 1 && (offsets.get(mark) ?? 0) > from);
  const end = ends.find((mark) => (offsets.get(mark) ?? 0) >= wanted) ?? ends.at(-1);
  return end === undefined ? undefined : [start, end];
}

/** Where the marks are in the text of the clean story. */
function offsetsOf(marks: readonly number[], { document, marks: places }: Views['clean']) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const begins = new Map<Node, number>();
  let at = 0;
  while (walker.nextNode()) {
    begins.set(walker.currentNode, at);
    at += (walker.currentNode as Text).length;
  }
  return new Map(
    marks.map((mark) => {
      const place = places.get(mark);
      return [mark, place ? (begins.get(place.node) ?? 0) + place.offset : 0];
    }),
  );
}
