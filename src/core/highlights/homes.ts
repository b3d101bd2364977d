import { reverse } from './context';
import type { Pattern } from './pattern';
import { LEAST_REST, sideAfter, sideLikeness, type Side } from './sides';
import type { Span } from './text-index';

/** Where a quote was, going by its context alone: after `before` and before `after`. */
export interface Home {
  readonly before?: Side;
  readonly after?: Side;
}

/** How much may have been inserted between a quote and its context. */
const INSERTION = 600;
/** And between two sides of which no more than this has gone. */
const MOST_INSERTION = 1600;
const MOST_LOOSE = 32;
/** Regions that lie nearer to each other have the same context in reach. */
const APART = 256;
/** Characters of the quote by which one of several copies of its context is known. */
const EDGE = 6;
/** How much of the context behind a side is compared, and how much less of it is chance. */
const REACH = 256;
const LESS_LIKE = 0.15;
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
  return likeliest(
    text,
    pattern,
    [...homes.values()].filter((home) => lossOf(home, pattern) <= 1.5 * least),
  );
}

/* The context may stand twice, but hardly all of it. */
function likeliest(text: string, pattern: Pattern, homes: Home[]): Home[] {
  if (homes.length < 2) return homes;
  const { prefix, suffix } = pattern;
  const backwards = reverse(prefix);
  const rated = homes.map((home) => {
    const { before, after } = home;
    const reach = text.slice(Math.max(0, (before?.at ?? 0) - REACH), before?.at ?? 0);
    const mirrored = before && { at: 0, loose: before.loose };
    const sides =
      sideLikeness(reverse(reach), backwards, mirrored) + sideLikeness(text, suffix, after);
    return { home, likeness: sides / 2 };
  });
  const least = Math.max(...rated.map(({ likeness }) => likeness)) - LESS_LIKE;
  return rated
    .filter(({ home, likeness }) => likeness >= least || holds(text, pattern, home))
    .map(({ home }) => home);
}

/* Whether words that stood once stand there. */
function holds(text: string, { quote, copies }: Pattern, { before, after }: Home): boolean {
  return copies === 1 && before && after ? text.slice(before.at, after.at).includes(quote) : false;
}

function lossOf({ before, after }: Home, { prefix, suffix }: Pattern): number {
  return (before?.loose ?? prefix.length) + (after?.loose ?? suffix.length);
}

function findHome(text: string, pattern: Pattern, region: Span): Home | undefined {
  const { prefix, quote, suffix, ownPrefix, ownSuffix } = pattern;
  const slack = INSERTION + Math.ceil(quote.length / 2);
  const from = Math.max(0, region.start - prefix.length - slack);
  const window = text.slice(from, region.end + suffix.length + slack);
  const [backwards, prefixBackwards] = [reverse(window), reverse(prefix)];
  const findBefore = (expected: number): Side | undefined => {
    const side = sideAfter(backwards, prefixBackwards, ownPrefix, {
      edge: reverse(quote.slice(0, EDGE)),
      least: 0,
      expected: window.length - expected,
    });
    return side && { at: window.length - side.at, loose: side.loose };
  };
  let before = findBefore(region.start - from);
  const after = sideAfter(window, suffix, ownSuffix, {
    edge: quote.slice(-EDGE),
    least: before?.at ?? 0,
    expected: before ? before.at + before.loose + quote.length : region.end - from,
  });
  if (!before && !after) return undefined;
  /* Of copies of the context before, the one that leaves as much room as the quote takes. */
  const room = before && after ? after.at - after.loose - before.at - before.loose : quote.length;
  if (after && room > quote.length + EDGE) {
    const nearer = findBefore(after.at - after.loose - quote.length);
    if (nearer && nearer.at <= after.at) before = nearer;
  }
  return {
    ...(before ? { before: { at: from + before.at, loose: before.loose } } : {}),
    ...(after ? { after: { at: from + after.at, loose: after.loose } } : {}),
  };
}

/** Whether a place lies between what is left of the context on both sides, and not far from it. */
export function isWithin({ before, after }: Home, { start, end }: Span): boolean {
  const fromBefore = start - (before?.at ?? start);
  const fromAfter = (after?.at ?? end) - end;
  const isNear = (before?.loose ?? INSERTION) + (after?.loose ?? INSERTION) <= MOST_LOOSE;
  const most = isNear ? MOST_INSERTION : INSERTION;
  return (
    Math.min(fromBefore, fromAfter) >= 0 &&
    fromBefore <= (before?.loose ?? 0) + most &&
    fromAfter <= (after?.loose ?? 0) + most
  );
}

/** Whether a place is among the words of the context, which are all there. */
export function isInContext({ before, after }: Home, { start, end }: Span): boolean {
  return (before?.loose === 0 && start < before.at) || (after?.loose === 0 && end > after.at);
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
