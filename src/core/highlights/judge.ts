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
  /** Whether it is whole blocks between the context on both sides, of which nothing is lost. */
  readonly isBetweenAll: boolean;
  /** Whether it is divided into about as many blocks as the quote was. */
  readonly keepsBlocks: boolean;
  /** Whether it is elsewhere, and its block has come there with it. */
  readonly hasMoved: boolean;
  /** Whether the very words, enough of them to tell, stand there and nowhere else. */
  readonly isOnly: boolean;
  /** Whether the rest of the quote's block is around it. */
  readonly keepsRest: boolean;
  /** Whether a block begins or ends right there, where the quote's own went on. */
  readonly isCutOff: boolean;
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
/** For the very words where they stand once; many words need none. */
const ONLY_CONTEXT = 0.15;
/** How much less the context of the very words elsewhere has to agree to raise doubt. */
const DOUBT = 0.2;
/** How much more of the context another copy of the words has to have to raise doubt. */
const MORE_CONTEXT = 0.25;
const MORE_CONTEXT_OF_COPIES = 0.05;
/** Context that is all there, and how much less of it what is only similar has to have. */
const SAME_CONTEXT = 0.97;
const LESS_CONTEXT = 0.05;
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
  const isGood = (place: Weighed) => isGoodEnough(pattern, place);
  const candidates = withoutOverlaps(places, isGood);
  const good = withoutPullQuotes(candidates).filter(isGood);
  const atHome = good.filter((place) => place.isAtHome);
  const [best, rival] = atHome.length > 0 ? atHome : good;
  const shown = candidates.slice(0, MOST_CANDIDATES);
  if (!best) {
    return { ok: false, reason: shown.length > 0 ? 'too-different' : 'absent', candidates: shown };
  }
  if (!best.isOwnCopy) return { ok: false, reason: 'ambiguous', candidates: shown };
  if (isDoubtful(best, candidates, pattern) || (rival && !isClearlyBetter(best, rival, pattern))) {
    return { ok: false, reason: 'ambiguous', candidates: shown };
  }
  return { ok: true, best };
}

/** Best first; of places that overlap, only the best, and none that is not good enough if another is. */
function withoutOverlaps(
  places: readonly Weighed[],
  isGood: (place: Weighed) => boolean,
): Weighed[] {
  const kept: Weighed[] = [];
  const byScore = [...places].sort((a, b) => b.score - a.score);
  for (const place of [...byScore.filter(isGood), ...byScore.filter((other) => !isGood(other))]) {
    if (!kept.some((other) => overlap(place.span, other.span))) kept.push(place);
  }
  return kept.sort((a, b) => b.score - a.score);
}

/* A pull quote has the words, and beside them not the rest of their paragraph. */
function withoutPullQuotes(places: readonly Weighed[]): readonly Weighed[] {
  const hasOwn = places.some(
    (place) => place.isAtHome && place.keepsRest && place.likeness >= LEAST_LIKENESS,
  );
  return hasOwn ? places.filter((place) => !place.isCutOff) : places;
}

function isGoodEnough(pattern: Pattern, place: Weighed): boolean {
  if (!place.keepsBlocks || !(place.isAtHome || place.hasMoved)) return false;
  const isLong = pattern.words.length >= MANY_WORDS;
  if (place.likeness === 1) {
    if (place.hasMoved) return true;
    const isShort = weightOf(pattern.quote) < SHORT;
    const needsNone = isLong || place.isBetweenAll;
    const least = place.isOnly ? (needsNone ? 0 : ONLY_CONTEXT) : EXACT_CONTEXT;
    return place.context >= least && (!isShort || place.isEnclosed);
  }
  if (!place.hasSureEnds) return false;
  return (
    pattern.words.length >= LEAST_WORDS &&
    place.likeness >= (isLong ? LEAST_LIKENESS_OF_MANY : LEAST_LIKENESS) &&
    (place.hasMoved ||
      place.context >= SIMILAR_CONTEXT ||
      (isLong && place.likeness >= LIKENESS_OF_THE_SAME))
  );
}

/** Whether the very words, elsewhere, are among words that are as much like the context, or more. */
function isDoubtful(best: Weighed, places: readonly Weighed[], { copies }: Pattern): boolean {
  const more = copies > 1 ? MORE_CONTEXT_OF_COPIES : MORE_CONTEXT;
  const enough = best.context + (best.likeness < 1 ? -DOUBT : more);
  return places.some(
    (place) =>
      place.likeness === 1 && place.keepsBlocks && !place.isAside && place.context >= enough,
  );
}

function isClearlyBetter(best: Weighed, rival: Weighed, pattern: Pattern): boolean {
  const { hadTwin, copies } = pattern;
  if (best.isOwnCopy && !rival.isOwnCopy) return true;
  if (best.isBeside && !rival.isBeside && !hadTwin) return true;
  /* Of sections that are much alike, the one that is to the letter what it was. */
  if (
    copies === 1 &&
    best.likeness === 1 &&
    rival.likeness < 1 &&
    best.context >= Math.max(SAME_CONTEXT, rival.context + LESS_CONTEXT)
  )
    return true;
  return best.score - rival.score >= MARGIN;
}
