import { reverse, startSimilarity } from './context';
import { weightOf, type Pattern } from './pattern';
import type { Place } from './places';
import type { Setting } from './setting';
import type { Span, TextIndex } from './text-index';

/** How well a place goes with the rest of the block in which the quote stood, 0 to 1. */
export interface Rest {
  readonly start: number;
  readonly end: number;
}

/** How many characters of the rest of a block are compared, on each side. */
const REST = 96;
/** How alike the rest of the block has to be on its better side, and on the other. */
export const ALIKE = 0.75;
const LEAST_ALIKE = 0.5;
/** How alike it is where it surely is the same, whatever else of the context was found. */
const SAME = 0.9;
/** Weight from which a block says by itself that it is the same one. */
const DISTINCTIVE = 24;
/** A text of so many blocks and so much weight is known again although words of it have changed. */
const LONG_BREAKS = 2;
const LONG = 300;

/** Compares what is around a place with the rest of the quote's block; without a rest, the edges. */
export function restAround(index: TextIndex, pattern: Pattern, span: Span): Rest {
  const { prefix, suffix, ownPrefix, ownSuffix } = pattern;
  const { startsBlock, endsBlock } = index.edgesOf(span);
  const before = index.text.slice(Math.max(0, span.start - 2 * REST), span.start);
  const after = index.text.slice(span.end, span.end + 2 * REST);
  return {
    start: pattern.startsBlock
      ? Number(startsBlock)
      : alike(reverse(prefix.slice(prefix.length - ownPrefix)), reverse(before)),
    end: pattern.endsBlock ? Number(endsBlock) : alike(suffix.slice(0, ownSuffix), after),
  };
}

function alike(rest: string, found: string): number {
  const wanted = rest.slice(0, REST);
  return startSimilarity(wanted, found.slice(0, Math.ceil(1.25 * wanted.length)));
}

/**
 * Whether a place away from where the quote stood is the quote's all the same, as its block was
 * moved: then the rest of the block is around it, and no more than that. Words that were copied
 * come without the rest.
 * @param isSettled whether the rest of the block seems to be still where it was.
 */
export function hasMoved(
  pattern: Pattern,
  { likeness }: Place,
  rest: Rest,
  setting: Setting,
  isSettled: boolean,
) {
  const own = pattern.ownPrefix + pattern.ownSuffix;
  if (setting === 'aside' || (own < DISTINCTIVE && setting !== 'prose')) return false;
  if (own + weightOf(pattern.quote) < DISTINCTIVE) return false;
  const isLong = pattern.breaks >= LONG_BREAKS && weightOf(pattern.quote) >= LONG;
  if (isLong && likeness === 1) return true;
  const { start, end } = rest;
  const hasCome =
    likeness === 1 &&
    weightOf(pattern.quote) >= DISTINCTIVE &&
    ((pattern.ownPrefix >= DISTINCTIVE && start >= SAME) ||
      (pattern.ownSuffix >= DISTINCTIVE && end >= SAME));
  if (isSettled && !hasCome) return false;
  if (likeness < 1 && own < DISTINCTIVE && !isLong) return false;
  return Math.max(start, end) >= ALIKE && Math.min(start, end) >= LEAST_ALIKE;
}
