import { weightOf, type Pattern } from './pattern';
import type { Place } from './places';
import { overlap } from './text-index';

/** A place with all that speaks for and against it. */
export interface Weighed extends Place {
  /** How well the words around agree, 0 to 1. */
  readonly context: number;
  readonly score: number;
  /** Whether it stands where pages put what is not the story's. */
  readonly isAside: boolean;
  /** Whether it is where the context says that the quote stood. */
  readonly isAtHome: boolean;
  /** And whether it is right beside the context. */
  readonly isBeside: boolean;
  /** Whether it is right between the context on both sides, or a block begins or ends there. */
  readonly isEnclosed: boolean;
  /** Whether it is divided into about as many blocks as the quote was. */
  readonly keepsBlocks: boolean;
  /** Whether it is elsewhere, and its block has come there with it. */
  readonly hasMoved: boolean;
  /** Whether the very words, enough of them to tell, stand there and nowhere else. */
  readonly isOnly: boolean;
  /** Whether it can be no other copy of words that stood more than once, one of which has gone. */
  readonly isOwnCopy: boolean;
  /** Whether something says that it begins and ends where the quote did. */
  readonly hasSureEnds: boolean;
}

export type Verdict =
  | { readonly ok: true; readonly best: Weighed }
  | {
      readonly ok: false;
      readonly reason: 'absent' | 'ambiguous' | 'too-different';
      readonly candidates: readonly Weighed[];
    };

/** Context that has to agree for the very words, and for similar ones. */
const EXACT_CONTEXT = 0.25;
const SIMILAR_CONTEXT = 0.45;
/** For the very words where they stand once. */
const ONLY_CONTEXT = 0.15;
/** How much less the context of the very words elsewhere has to agree to raise doubt. */
const DOUBT = 0.2;
/** Weight below which words stand in many places. */
const SHORT = 24;
/** Similar words: this much alike, and this many, as "tax cut" is not "tax hut". */
const LEAST_LIKENESS = 0.65;
const LEAST_WORDS = 5;
/** Of so many words, so many may be of what stood in between in another view. */
const MANY_WORDS = 60;
const LEAST_LIKENESS_OF_MANY = 0.6;
/** And from this likeness on they are the same, whatever stands around them. */
const LIKENESS_OF_THE_SAME = 0.75;
/** How much better than the next the best has to be. */
const MARGIN = 0.12;
const MOST_CANDIDATES = 5;

/**
 * Decides which of the places is the quote's, if any surely is. What stands where the quote stood
 * comes first, whether its words are the same or only similar; only where there is nothing left of
 * it there, a block that has moved. The very words anywhere else are a copy.
 */
export function judge(pattern: Pattern, places: readonly Weighed[]): Verdict {
  const candidates = withoutOverlaps(places);
  const good = candidates.filter((place) => isGoodEnough(pattern, place));
  const atHome = good.filter((place) => place.isAtHome);
  const [best, rival] = atHome.length > 0 ? atHome : good;
  const shown = candidates.slice(0, MOST_CANDIDATES);
  if (!best) {
    return { ok: false, reason: shown.length > 0 ? 'too-different' : 'absent', candidates: shown };
  }
  if (!best.isOwnCopy) return { ok: false, reason: 'ambiguous', candidates: shown };
  if (isDoubtful(best, candidates) || (rival && !isClearlyBetter(best, rival))) {
    return { ok: false, reason: 'ambiguous', candidates: shown };
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

function isGoodEnough(pattern: Pattern, place: Weighed): boolean {
  if (!place.keepsBlocks || !(place.isAtHome || place.hasMoved)) return false;
  if (place.likeness === 1) {
    if (place.hasMoved) return true;
    const isShort = weightOf(pattern.quote) < SHORT;
    const least = place.isOnly ? ONLY_CONTEXT : EXACT_CONTEXT;
    return place.context >= least && (!isShort || place.isEnclosed);
  }
  if (!place.hasSureEnds) return false;
  const isLong = pattern.words.length >= MANY_WORDS;
  return (
    pattern.words.length >= LEAST_WORDS &&
    place.likeness >= (isLong ? LEAST_LIKENESS_OF_MANY : LEAST_LIKENESS) &&
    (place.hasMoved ||
      place.context >= SIMILAR_CONTEXT ||
      (isLong && place.likeness >= LIKENESS_OF_THE_SAME))
  );
}

/** Whether the very words, elsewhere, are among words that are as much like the context. */
function isDoubtful(best: Weighed, places: readonly Weighed[]): boolean {
  const enough = best.context - DOUBT;
  return (
    best.likeness < 1 &&
    places.some(
      (place) =>
        place.likeness === 1 && place.keepsBlocks && !place.isAside && place.context >= enough,
    )
  );
}

function isClearlyBetter(best: Weighed, rival: Weighed): boolean {
  if (best.isOwnCopy && !rival.isOwnCopy) return true;
  if (best.isBeside && !rival.isBeside) return true;
  return best.score - rival.score >= MARGIN;
}
