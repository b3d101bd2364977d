import { reverse, startSimilarity } from './context';
import { isDense, type Pattern } from './pattern';
import type { Span } from './text-index';

/** One side of the place where a quote once stood. */
export interface Side {
  /** Where the nearest words of the context that are still there end, or begin, in the text. */
  readonly at: number;
  /** How many characters of the context, between these words and the quote, were not found. */
  readonly loose: number;
}

/** Where a quote was, going by its context alone: after `before` and before `after`. */
export interface Home {
  readonly before?: Side;
  readonly after?: Side;
}

/** Characters by which the context is recognised; an ideograph says as much as three letters. */
const PIECE = 12;
const DENSE_PIECE = 5;
/** How many characters beyond these are compared, and how alike they have to be. */
const BEYOND = 32;
const ALIKE = 0.5;
/** How much may have been inserted between a quote and its context. */
const INSERTION = 600;
/** Regions that lie nearer to each other have the same context in reach. */
const APART = 256;
/** Characters of the quote by which one of several copies of its context is known. */
const EDGE = 6;
/** A shorter rest of a block says nothing. */
export const LEAST_REST = 8;
/** How far, at most, a place may be off where the context says that it is. */
const MOST_OFF = 16;

/**
 * Where the quote stood, going by what is left of its context in some regions of the text. Where
 * more of it is left, the others are chance.
 */
export function findHomes(text: string, pattern: Pattern, regions: readonly Span[]): Home[] {
  const homes = new Map<string, Home>();
  const apart = regions.filter(
    ({ start }, i) => !regions.slice(0, i).some((other) => Math.abs(other.start - start) < APART),
  );
  for (const region of apart) {
    const home = findHome(text, pattern, region);
    if (home) homes.set([home.before?.at, home.after?.at].join(), home);
  }
  const least = Math.min(...[...homes.values()].map((home) => lossOf(home, pattern)));
  return [...homes.values()].filter((home) => lossOf(home, pattern) <= 1.5 * least);
}

function lossOf({ before, after }: Home, { prefix, suffix }: Pattern): number {
  return (before?.loose ?? prefix.length) + (after?.loose ?? suffix.length);
}

function findHome(text: string, pattern: Pattern, region: Span): Home | undefined {
  const { prefix, quote, suffix, ownPrefix, ownSuffix } = pattern;
  const slack = INSERTION + Math.ceil(quote.length / 2);
  const from = Math.max(0, region.start - prefix.length - slack);
  const window = text.slice(from, region.end + suffix.length + slack);
  const mirrored = sideAfter(reverse(window), reverse(prefix), ownPrefix, {
    edge: reverse(quote.slice(0, EDGE)),
    least: 0,
    expected: window.length - region.start + from,
  });
  const before = mirrored && { at: window.length - mirrored.at, loose: mirrored.loose };
  const after = sideAfter(window, suffix, ownSuffix, {
    edge: quote.slice(-EDGE),
    least: before?.at ?? 0,
    expected: before ? before.at + before.loose + quote.length : region.end - from,
  });
  if (!before && !after) return undefined;
  return {
    ...(before ? { before: { at: from + before.at, loose: before.loose } } : {}),
    ...(after ? { after: { at: from + after.at, loose: after.loose } } : {}),
  };
}

/** Where a side is looked for: the letters of the quote that stood right before it, and offsets. */
interface Expected {
  readonly edge: string;
  readonly least: number;
  readonly expected: number;
}

/** @param own how much of the suffix stood in the quote's own block, which may have moved alone. */
function sideAfter(
  window: string,
  suffix: string,
  own: number,
  { edge, least, expected }: Expected,
): Side | undefined {
  const length = isDense(suffix) ? DENSE_PIECE : PIECE;
  for (let loose = 0; loose + length <= suffix.length; loose += 1) {
    const end = loose + length;
    const find = (beyond: string, before = '') =>
      beyond.length < LEAST_REST && loose >= BEYOND
        ? undefined
        : nearest(window, suffix.slice(loose, end), least, expected + loose, (place) => {
            return window.endsWith(before, place) && goesOn(window, place + length, beyond);
          });
    /* The next block, or else the quote, tells copies of a line apart. */
    let at = find(suffix.slice(end, end + BEYOND));
    if (end < own) {
      const rest = suffix.slice(end, Math.min(own, end + BEYOND));
      if (loose === 0) at ??= find(rest, edge);
      at ??= find(rest);
    }
    if (at !== undefined) return { at, loose };
  }
  return undefined;
}

/** Whether a text goes on, after what was recognised, like the context: else that was chance. */
function goesOn(window: string, at: number, beyond: string): boolean {
  if (beyond.length < LEAST_REST) return true;
  return startSimilarity(beyond, window.slice(at, at + Math.ceil(1.25 * beyond.length))) >= ALIKE;
}

/** Of all places of a piece from `least` on, the one nearest to where it is expected. */
export function nearest(
  window: string,
  piece: string,
  least: number,
  expected: number,
  isMeant: (place: number) => boolean = () => true,
): number | undefined {
  let best: number | undefined;
  for (let at = window.indexOf(piece, least); at >= 0; at = window.indexOf(piece, at + 1)) {
    if (best !== undefined && Math.abs(best - expected) <= Math.abs(at - expected)) break;
    if (isMeant(at)) best = at;
  }
  return best;
}

/** Whether a place lies between what is left of the context on both sides, and not far from it. */
export function isWithin({ before, after }: Home, { start, end }: Span): boolean {
  const fromBefore = start - (before?.at ?? start);
  const fromAfter = (after?.at ?? end) - end;
  return (
    Math.min(fromBefore, fromAfter) >= 0 &&
    fromBefore <= (before?.loose ?? 0) + INSERTION &&
    fromAfter <= (after?.loose ?? 0) + INSERTION
  );
}

/** Whether both sides of the context have closed up where the quote stood: it was taken out. */
export function isClosed({ before, after }: Home, { quote }: Pattern): boolean {
  if (before?.loose !== 0 || after?.loose !== 0) return false;
  return 2 * (after.at - before.at) < quote.length;
}

/** Whether something else stands where a quote of whole blocks stood: it was replaced, not moved. */
export function isFilled(home: Home, pattern: Pattern): boolean {
  if (!pattern.startsBlock || !pattern.endsBlock) return false;
  return home.before?.loose === 0 && home.after?.loose === 0 && !isClosed(home, pattern);
}

/** Whether the rest of the quote's own block still stands where it stood. */
export function keepsRest({ before, after }: Home, { ownPrefix, ownSuffix }: Pattern): boolean {
  const isLeft = (side: Side | undefined, own: number) =>
    side !== undefined && own >= LEAST_REST && side.loose < own;
  return isLeft(before, ownPrefix) || isLeft(after, ownSuffix);
}

/** On which sides nothing has come in between a place and the context, and nothing has gone. */
export function besideOf({ before, after }: Home, { start, end }: Span) {
  const isNear = (distance: number, { loose }: Side) =>
    Math.abs(distance - loose) <= Math.min(MOST_OFF, Math.ceil(loose / 2));
  return {
    start: before !== undefined && isNear(start - before.at, before),
    end: after !== undefined && isNear(after.at - end, after),
  };
}

/**
 * Whether what is left of the context on both sides leaves room for a place and for what was lost of
 * the context, and for nothing more: the words beside the quote are others now.
 */
export function fillsRoom({ before, after }: Home, { start, end }: Span): boolean {
  if (!before || !after) return false;
  const isNear = (distance: number, { loose }: Side) =>
    Math.abs(distance - loose) <= MOST_OFF + Math.ceil(loose / 2);
  return isNear(start - before.at, before) && isNear(after.at - end, after);
}

/** The text in which a quote must be that stood there; without an end on a side that is unknown. */
export function roomOf({ before, after }: Home, { quote }: Pattern, length: number): Span {
  const most = Math.ceil(1.5 * quote.length) + INSERTION;
  const start = before?.at ?? Math.max(0, (after?.at ?? 0) - most - (after?.loose ?? 0));
  const end = after?.at ?? Math.min(length, start + most + (before?.loose ?? 0));
  return { start, end: Math.max(start, end) };
}
