import { reverse, startSimilarity } from './context';
import type { Pattern } from './pattern';
import type { Place } from './places';
import type { Setting } from './setting';
import { overlap, type Span } from './text-index';

/** A place with all that speaks for and against it. */
export interface Weighed extends Place {
  /** The folded words there. */
  readonly text: string;
  /** How well the words around agree, 0 to 1. */
  readonly context: number;
  readonly startsBlock: boolean;
  readonly endsBlock: boolean;
  readonly setting: Setting;
  readonly score: number;
}

/** Where the quote was, going by its context alone, and how well that agrees. */
export interface Home {
  readonly span: Span;
  readonly context: number;
}

export interface Weighing {
  readonly places: readonly Weighed[];
  readonly homes: readonly Home[];
}

export type Verdict =
  | { readonly ok: true; readonly best: Weighed }
  | {
      readonly ok: false;
      readonly reason: 'absent' | 'ambiguous' | 'too-different';
      readonly candidates: readonly Weighed[];
    };

/** Context that has to agree for the very words, for a few of them, and for similar ones. */
const EXACT_CONTEXT = 0.35;
const SHORT_CONTEXT = 0.55;
const SIMILAR_CONTEXT = 0.35;
/** Similar words: this much alike, and this many, as "tax cut" is not "tax hut". */
export const LEAST_LIKENESS = 0.65;
const LEAST_WORDS = 5;
/** How much better than the next the best has to be. */
const MARGIN = 0.12;
/** How much better the context may agree elsewhere. */
const CONTRADICTION = 0.12;
/** How much longer than the quote what has taken its place may be. */
const LONGER_HOME = 64;
/** Weight from which words say by themselves where they belong; an ideograph weighs three letters. */
const DISTINCTIVE = 56;
const DISTINCTIVE_BLOCK = 24;
/** How many characters of a neighbouring sentence are compared, and from how many on they count. */
const NEIGHBOUR = 128;
const LEAST_NEIGHBOUR = 12;
const MOST_CANDIDATES = 5;

/** Decides which of the places is the quote's, if any surely is. */
export function judge(pattern: Pattern, { places, homes }: Weighing): Verdict {
  const candidates = withoutOverlaps(places);
  const best = candidates.find((place) => isGoodEnough(pattern, place, homes));
  if (!best) {
    const shown = candidates.slice(0, MOST_CANDIDATES);
    return { ok: false, reason: shown.length > 0 ? 'too-different' : 'absent', candidates: shown };
  }
  const rival = candidates.find((place) => place !== best && isRival(place));
  if (rival && best.score - rival.score < MARGIN) {
    return { ok: false, reason: 'ambiguous', candidates: candidates.slice(0, MOST_CANDIDATES) };
  }
  return { ok: true, best };
}

/** Best first; of places that overlap, only the best. */
function withoutOverlaps(places: readonly Weighed[]): Weighed[] {
  const kept: Weighed[] = [];
  for (const place of [...places].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => overlap(place.span, other.span))) kept.push(place);
  }
  return kept;
}

function isRival(place: Weighed): boolean {
  return place.likeness === 1 || place.context >= EXACT_CONTEXT;
}

function isGoodEnough(pattern: Pattern, place: Weighed, homes: readonly Home[]): boolean {
  if (isContradicted(pattern, place, homes)) return false;
  if (place.likeness === 1) {
    const isShort = weightOf(pattern.quote) < DISTINCTIVE_BLOCK;
    const least = isShort ? SHORT_CONTEXT : EXACT_CONTEXT;
    return place.context >= least || isSelfEvident(pattern, place);
  }
  return (
    pattern.words.length >= LEAST_WORDS &&
    place.likeness >= LEAST_LIKENESS &&
    place.context >= SIMILAR_CONTEXT &&
    !isNeighbour(pattern, place)
  );
}

/** Many words, the same, in prose, and not set apart from a paragraph that they were part of. */
function isSelfEvident(pattern: Pattern, place: Weighed): boolean {
  const isWhole = pattern.startsBlock && pattern.endsBlock;
  return (
    place.likeness === 1 &&
    place.setting === 'prose' &&
    weightOf(pattern.quote) >= (isWhole ? DISTINCTIVE_BLOCK : DISTINCTIVE) &&
    pattern.startsBlock === place.startsBlock &&
    pattern.endsBlock === place.endsBlock
  );
}

/**
 * The place where the quote stood is still there, and it is another one: these are the same words
 * elsewhere. Whole blocks are free to have moved.
 */
function isContradicted(pattern: Pattern, place: Weighed, homes: readonly Home[]): boolean {
  if (pattern.startsBlock && pattern.endsBlock && isSelfEvident(pattern, place)) return false;
  return homes.some(
    ({ span, context }) =>
      context - place.context >= CONTRADICTION &&
      span.end - span.start <= pattern.quote.length + LONGER_HOME &&
      (span.end <= place.span.start || place.span.end <= span.start),
  );
}

/** A similar sentence that stood beside the quote, more like that one than like the quote. */
function isNeighbour({ prefix, quote, suffix }: Pattern, { text }: Weighed): boolean {
  return (
    isLikelier(text, suffix, quote) || isLikelier(reverse(text), reverse(prefix), reverse(quote))
  );
}

/** Whether a text begins more like a neighbour than like the quote. */
function isLikelier(text: string, neighbour: string, quote: string): boolean {
  const length = Math.min(text.length, neighbour.length, NEIGHBOUR);
  const beginning = text.slice(0, length);
  const similarityTo = (other: string) => startSimilarity(beginning, other.slice(0, length * 1.25));
  return length >= LEAST_NEIGHBOUR && similarityTo(neighbour) > similarityTo(quote);
}

function weightOf(text: string): number {
  return text.length + 2 * (text.match(/[\u2e80-\ud7ff\uf900-\ufaff]/g)?.length ?? 0);
}
