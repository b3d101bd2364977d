import { reverse, startSimilarity } from './context';
import { countOf, weightOf, type Pattern } from './pattern';
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
/** How far, at least, the ends of a block may be off. */
const NEAR = 4;
/** A text of so many blocks and so much weight is known again although words of it have changed. */
const LONG_BREAKS = 2;
const LONG = 300;
/** How much of its words is left. */
const MOST = 0.75;

/** Compares what is around a place with the rest of the quote's block; without a rest, the edges. */
export function restAround(index: TextIndex, pattern: Pattern, span: Span): Rest {
  const { prefix, suffix, ownPrefix, ownSuffix } = pattern;
  const { startsBlock, endsBlock } = index.edgesOf(span);
  const before = index.text.slice(Math.max(0, span.start - 2 * REST), span.start);
  const after = index.text.slice(span.end, span.end + 2 * REST);
  return {
    start: pattern.startsBlock
      ? Number(startsBlock)
      : Number(!startsBlock) *
        alike(reverse(prefix.slice(prefix.length - ownPrefix)), reverse(before)),
    end: pattern.endsBlock
      ? Number(endsBlock)
      : Number(!endsBlock) * alike(suffix.slice(0, ownSuffix), after),
  };
}

/* Whether the block ends where the quote's own did, as far as that is known. */
function endsWithRest(index: TextIndex, pattern: Pattern, { start, end }: Span): boolean {
  const { ownPrefix, ownSuffix, prefix, suffix } = pattern;
  const isNear = (at: number, own: number) => {
    const off = NEAR + Math.ceil(own / 4);
    return index.breaksIn({ start: at - off, end: at + off }).length > 0;
  };
  return (
    (ownPrefix === 0 || ownPrefix === prefix.length || isNear(start - ownPrefix, ownPrefix)) &&
    (ownSuffix === 0 || ownSuffix === suffix.length || isNear(end + ownSuffix, ownSuffix))
  );
}

/** Whether the rest of the block is there on both sides, or no more than the place. */
export function isEdged({ start, end }: Rest): boolean {
  return Math.min(start, end) >= ALIKE;
}

function alike(rest: string, found: string): number {
  const wanted = rest.slice(0, REST);
  return startSimilarity(wanted, found.slice(0, Math.ceil(1.25 * wanted.length)));
}

interface Elsewhere extends Place {
  readonly rest: Rest;
  readonly setting: Setting;
  /** Whether the very words, enough of them to tell, stand there and nowhere else. */
  readonly isOnly: boolean;
}

/** What is known of the old place. */
interface Old {
  /** Whether the rest of the block seems to be still there. */
  readonly isSettled: boolean;
  /** Whether what was around the quote has closed up. */
  readonly wasTakenOut: boolean;
}

/**
 * Whether a place away from where the quote stood is the quote's all the same, as its block was
 * moved: then the rest of the block is around it, and no more than that. Words that were copied
 * come without the rest.
 */
export function hasMoved(
  index: TextIndex,
  pattern: Pattern,
  { span, likeness, rest, setting, isOnly }: Elsewhere,
  { isSettled, wasTakenOut }: Old,
): boolean {
  const own = pattern.ownPrefix + pattern.ownSuffix;
  if (setting === 'aside') return hasComeAside(index.text, pattern, rest);
  if (own < DISTINCTIVE && setting !== 'prose') {
    return isOnly && pattern.copies === 1 && isAmongNeighbours(index, pattern, span);
  }
  const isShort = own + weightOf(pattern.quote) < DISTINCTIVE;
  if (isShort && !(isOnly && wasTakenOut)) return false;
  if (pattern.copies > 1 && own < DISTINCTIVE) return false;
  const isLong = pattern.breaks >= LONG_BREAKS && weightOf(pattern.quote) >= LONG;
  if (isLong && (likeness === 1 || keepsEnds(index.text, pattern, span, likeness))) return true;
  const { start, end } = rest;
  const hasCome =
    likeness === 1 &&
    weightOf(pattern.quote) >= DISTINCTIVE &&
    ((pattern.ownPrefix >= DISTINCTIVE && start >= SAME) ||
      (pattern.ownSuffix >= DISTINCTIVE && end >= SAME));
  if (isSettled && !hasCome) return false;
  if (!endsWithRest(index, pattern, span)) return false;
  if (likeness < 1 && own < DISTINCTIVE && !isLong) return false;
  return Math.max(start, end) >= ALIKE && Math.min(start, end) >= LEAST_ALIKE;
}

/* A whole line of a list that has another order now: its neighbours are known from the context. */
function isAmongNeighbours(index: TextIndex, pattern: Pattern, span: Span): boolean {
  const { before, after } = knownLinesBeside(index, pattern, span);
  return (before && after) || isListedBesideKnown(index, pattern, span);
}

/** Whether a place is an item of a list, and the next or the one before is known from the context. */
export function isListedBesideKnown(index: TextIndex, pattern: Pattern, span: Span): boolean {
  const item = itemOf(index.rangeOf(span));
  const { before, after } = knownLinesBeside(index, pattern, span);
  return (
    (before && item?.previousElementSibling?.localName === 'li') ||
    (after && item?.nextElementSibling?.localName === 'li')
  );
}

/* Of a quote of whole blocks, which of the lines beside a place stood near it. */
function knownLinesBeside(index: TextIndex, pattern: Pattern, span: Span) {
  const { startsBlock, endsBlock } = index.edgesOf(span);
  const isWhole = pattern.startsBlock && pattern.endsBlock && startsBlock && endsBlock;
  const { before, after } = index.linesBeside(span);
  return {
    before: isWhole && pattern.lines.has(before),
    after: isWhole && pattern.lines.has(after),
  };
}

function itemOf({ commonAncestorContainer: node }: Range): Element | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.closest('li') ?? null;
}

/* Into what looks like a teaser, but with all the rest of its block, which teasers leave behind. */
function hasComeAside(text: string, pattern: Pattern, { start, end }: Rest): boolean {
  return (
    pattern.copies === 1 &&
    pattern.ownPrefix + pattern.ownSuffix >= DISTINCTIVE &&
    Math.min(start, end) >= SAME &&
    countOf(text, pattern.quote) === 1
  );
}

/* Whether most of a long text stands between its first and its last words. */
function keepsEnds(
  text: string,
  { quote }: Pattern,
  { start, end }: Span,
  likeness: number,
): boolean {
  const [first, last] = [quote.slice(0, DISTINCTIVE), quote.slice(-DISTINCTIVE)];
  return (
    likeness >= MOST && text.startsWith(first, start) && text.startsWith(last, end - last.length)
  );
}
