import search from 'approx-string-match';
import { partOfWord, wordsIn } from './edges';
import type { Pattern } from './pattern';
import type { Span, TextIndex } from './text-index';

/** What words have at most that are not the very same. */
export const MOST_LIKENESS = 0.99;
/** Words that may have come in between; more of them have the quote's by chance. */
const MOST_FOREIGN = 100;
/** And in one block. */
const FEW_FOREIGN = 12;
/** Of which less is left, no more foreign words may be there than its own. */
const MOST_KEPT = 0.9;
/** From so many words on, only words are compared: what came in between does not count. */
const MANY_WORDS = 12;

/** Characters of other blocks that may come between two of a quote's own, each of so many. */
const MOST_BETWEEN = 2000;
const LEAST_PART = 12;

/**
 * How much of a quote is at a place, 0 to 1: by its words and, where they are few, by its letters; 1
 * only when the words are the same. Where much else stands among them, nothing is there.
 */
export function likenessOf(index: TextIndex, pattern: Pattern, span: Span): number {
  const { quote, words, breaks } = pattern;
  const found = index.text.slice(span.start, span.end);
  if (found === quote && !isPartOfWord(index, pattern, span)) return 1;
  const present = wordsBeside(index, span, found.indexOf(quote), quote.length);
  if (isDivided(index, pattern, span, LEAST_PART)) return MOST_LIKENESS;
  const kept = keptWords(words, present);
  const foreign = present.length - words.length;
  const most =
    breaks === 0 ? Math.max(FEW_FOREIGN, words.length / 2) : Math.max(MOST_FOREIGN, words.length);
  if (foreign > (kept < MOST_KEPT ? Math.min(most, words.length) : most)) return 0;
  if (words.length >= MANY_WORDS) return Math.min(MOST_LIKENESS, kept);
  const errors = search(found, quote, quote.length).at(0)?.errors ?? Infinity;
  const characters = Math.max(0, 1 - errors / quote.length);
  return Math.min(MOST_LIKENESS, (kept + characters) / 2);
}

/**
 * Whether the whole quote is there with other blocks within it.
 * @param least characters that the first and the last part of it have at least.
 */
export function isDivided(
  index: TextIndex,
  { quote, startsBlock, endsBlock }: Pattern,
  { start, end }: Span,
  least: number,
): boolean {
  if (end - start <= quote.length || end - start > quote.length + MOST_BETWEEN) return false;
  const found = index.text.slice(start, end);
  /* The very words at an end, unless it is by chance that they are begun, or ended, in another block. */
  const isThere = (startsBlock && found.endsWith(quote)) || (endsBlock && found.startsWith(quote));
  if (isThere) return false;
  return index.breaksWithin({ start, end }).some((at) => {
    const first = at - start;
    return (
      Math.min(first, quote.length - first) >= least &&
      found.startsWith(quote.slice(0, first)) &&
      found.endsWith(quote.slice(first))
    );
  });
}

/* The words of a span; but for those of a copy that came in among them. */
function wordsBeside(index: TextIndex, { start, end }: Span, at: number, length: number): string[] {
  if (at <= 0 || 2 * (end - start - length) < length) return wordsIn(index, { start, end });
  const [first, last] = [start + at, start + at + length];
  const rest = last < end ? wordsIn(index, { start: last, end }) : [];
  return [...wordsIn(index, { start, end: first }), ...rest];
}

/** Share of the words that are still there, 0 to 1. */
function keptWords(words: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / Math.max(1, words.length);
}

/** Whether a place is cut out of words, which the quote was not. */
export function isPartOfWord(index: TextIndex, pattern: Pattern, span: Span): boolean {
  const { start, end } = partOfWord(index, pattern, span);
  return start || end;
}
