import { widerAgreement } from './context';
import { isEdged, type Rest } from './moved';
import { countOf, isTelling, type Pattern } from './pattern';
import type { Place } from './places';
import { LEAST_REST } from './sides';
import type { Span, TextIndex } from './text-index';

/** A place with what speaks for its being one copy of the words rather than another. */
export interface Copy extends Place {
  readonly rest: Rest;
  readonly isAside: boolean;
  readonly context: number;
  /** Whether it is right between the context on both sides. */
  readonly isBesideBoth: boolean;
}

/** How much more of the wider context another copy has to have to raise doubt. */
const CLEARLY_MORE = 0.2;
/** Context by which a copy in its own block is known. */
const TELLING_CONTEXT = 0.6;
/** Shorter neighbours say nothing. */
const LEAST_LINE = 3;

/**
 * Whether a place can be no other copy of words that stood more than once. Where one copy has gone,
 * something has to say which one was left. Where blocks begin and end otherwise than at the quote,
 * copies beside the story make up for none.
 */
export function isOwnCopy(
  index: TextIndex,
  pattern: Pattern,
  copy: Copy,
  copies: readonly Copy[],
): boolean {
  if (pattern.copies < 2 || copy.likeness < 1) return true;
  const others = copies.filter(({ likeness }) => likeness === 1);
  if (isTelling(pattern) && isOutdone(index.text, pattern, copy, others)) return false;
  const isDivided = !isAtSameEdges(index, pattern, copy.span);
  if (isDivided && others.some(({ rest }) => isEdged(rest))) return false;
  const asides = isDivided ? others.filter(({ isAside }) => isAside).length : 0;
  const hasLostCopies = countOf(index.text, pattern.quote) - asides < pattern.copies;
  return (
    !hasLostCopies ||
    copy.isBesideBoth ||
    isBetweenNeighbours(index.text, pattern, copy.span) ||
    (copy.context >= TELLING_CONTEXT && keepsOwnBlock(index, pattern, copy))
  );
}

/* Whether another copy has clearly more of the wider context. */
function isOutdone(
  text: string,
  pattern: Pattern,
  { span }: Copy,
  others: readonly Copy[],
): boolean {
  const own = widerAgreement(text, span, pattern) + CLEARLY_MORE;
  return others.some((other) => widerAgreement(text, other.span, pattern) > own);
}

/* Between the very lines between which the quote stood, at least one of which stands only once. */
function isBetweenNeighbours(text: string, pattern: Pattern, { start, end }: Span): boolean {
  const { lineBefore, lineAfter } = pattern;
  if (Math.min(lineBefore.length, lineAfter.length) < LEAST_LINE) return false;
  return (
    text.slice(0, start).endsWith(lineBefore) &&
    text.startsWith(lineAfter, end) &&
    (countOf(text, lineBefore) === 1 || countOf(text, lineAfter) === 1)
  );
}

/* The quote was part of a block, the rest of which is around the place, and no more than that; as
   far as is known, no other block had that rest. */
function keepsOwnBlock(index: TextIndex, pattern: Pattern, { span, rest }: Copy): boolean {
  const { prefix, suffix, ownPrefix, ownSuffix } = pattern;
  const [outer, before] = [prefix.slice(0, prefix.length - ownPrefix), prefix.slice(-ownPrefix)];
  const [after, beyond] = [suffix.slice(0, ownSuffix), suffix.slice(ownSuffix)];
  const isOnce = (part: string) => !outer.includes(part) && !beyond.includes(part);
  const tells =
    (ownPrefix >= LEAST_REST && isOnce(before)) || (ownSuffix >= LEAST_REST && isOnce(after));
  return isAtSameEdges(index, pattern, span) && tells && isEdged(rest);
}

/* Whether blocks begin and end there as they did around the quote. */
function isAtSameEdges(index: TextIndex, pattern: Pattern, span: Span): boolean {
  const { startsBlock, endsBlock } = index.edgesOf(span);
  return startsBlock === pattern.startsBlock && endsBlock === pattern.endsBlock;
}
