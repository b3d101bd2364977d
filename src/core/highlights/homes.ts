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
/** How much may have been inserted between a quote and its context. */
const INSERTION = 600;
/** How far, at most, a place may be off where the context says that it is. */
const MOST_OFF = 16;

/**
 * Where the quote stood, going by what is left of its context in some regions of the text. Where
 * more of it is left, the others are chance.
 */
export function findHomes(text: string, pattern: Pattern, regions: readonly Span[]): Home[] {
  const homes = regions.flatMap((region) => findHome(text, pattern, region) ?? []);
  const least = Math.min(...homes.map((home) => lossOf(home, pattern)));
  return homes.filter((home) => lossOf(home, pattern) <= least + MOST_OFF);
}

function lossOf({ before, after }: Home, { prefix, suffix }: Pattern): number {
  return (before?.loose ?? prefix.length) + (after?.loose ?? suffix.length);
}

function findHome(text: string, pattern: Pattern, region: Span): Home | undefined {
  const { prefix, quote, suffix } = pattern;
  const from = Math.max(0, region.start - prefix.length - INSERTION);
  const window = text.slice(from, region.end + suffix.length + INSERTION);
  const before = sideBefore(window, prefix, region.start - from);
  const expected = before ? before.at + before.loose + quote.length : region.end - from;
  const after = sideAfter(window, suffix, before?.at ?? 0, expected);
  if (!before && !after) return undefined;
  return {
    ...(before ? { before: { at: from + before.at, loose: before.loose } } : {}),
    ...(after ? { after: { at: from + after.at, loose: after.loose } } : {}),
  };
}

/* Near an end of the text there is less context. */
function pieceOf(context: string): number {
  return Math.min(context.length, isDense(context) ? DENSE_PIECE : PIECE);
}

function sideBefore(window: string, prefix: string, expected: number): Side | undefined {
  const length = pieceOf(prefix);
  for (let end = prefix.length; length > 0 && end >= length; end -= 1) {
    const piece = prefix.slice(end - length, end);
    const loose = prefix.length - end;
    const found = nearest(window, piece, 0, expected - loose - length);
    if (found !== undefined) return { at: found + length, loose };
  }
  return undefined;
}

function sideAfter(
  window: string,
  suffix: string,
  least: number,
  expected: number,
): Side | undefined {
  const length = pieceOf(suffix);
  for (let loose = 0; length > 0 && loose + length <= suffix.length; loose += 1) {
    const piece = suffix.slice(loose, loose + length);
    const at = nearest(window, piece, least, expected + loose);
    if (at !== undefined) return { at, loose };
  }
  return undefined;
}

/** Of all places of a piece from `least` on, the one nearest to where it is expected. */
export function nearest(window: string, piece: string, least: number, expected: number) {
  let best: number | undefined;
  for (let at = window.indexOf(piece, least); at >= 0; at = window.indexOf(piece, at + 1)) {
    if (best !== undefined && Math.abs(best - expected) <= Math.abs(at - expected)) break;
    best = at;
  }
  return best;
}

/** Whether a place lies between what is left of the context on both sides, or right beside it. */
export function isWithin({ before, after }: Home, { start, end }: Span): boolean {
  const fromBefore = start - (before?.at ?? start);
  const fromAfter = (after?.at ?? end) - end;
  if (fromBefore < 0 || fromAfter < 0) return false;
  return (
    fromBefore <= (before?.loose ?? 0) + INSERTION && fromAfter <= (after?.loose ?? 0) + INSERTION
  );
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

/** The text in which a quote must be that stood there; without an end on a side that is unknown. */
export function roomOf({ before, after }: Home, { quote }: Pattern, length: number): Span {
  const most = Math.ceil(1.5 * quote.length) + INSERTION;
  const start = before?.at ?? Math.max(0, (after?.at ?? 0) - most - (after?.loose ?? 0));
  const end = after?.at ?? Math.min(length, start + most + (before?.loose ?? 0));
  return { start, end: Math.max(start, end) };
}
