import { lookAround, type Seen } from './around';
import { contextAgreement } from './context';
import { isOwnCopy } from './copies';
import { hasSureEnds } from './ends';
import { fillsRoom, isClosed, isFilled, keepsRest, type Home } from './homes';
import type { Weighed } from './judge';
import { ALIKE, hasMoved, isEdged, type Rest } from './moved';
import type { Pattern } from './pattern';
import { findPlaces } from './places';
import { LEAST_REST, type Side } from './sides';
import type { TextIndex } from './text-index';

/** What words beside the story lose of their score. */
const ASIDE = 0.15;
/** Context by which the very words are at home although nothing stands right beside them. */
const TELLING_CONTEXT = 0.6;
/** Context on both sides that can have lost nothing. */
const SAME_CONTEXT = 0.995;
/** How like the quote a place between it is at least. */
const LIKELY_SAME = 0.7;
/** Context by which a place between what is left of it is enclosed. */
const ENCLOSING_CONTEXT = 0.5;
/** Context that such a quote has at least where nothing right beside it is left. */
const LEAST_CONTEXT = 0.25;
/** With fewer characters lost on a side, the context says where the quote stood. */
const SURE_LOOSE = 12;
/** And with fewer left, it was found by chance. */
const SURE_REST = 24;
/** So much less of the context may be left there all the same. */
const LESS_CONTEXT = 0.05;

/** Finds all places at which a quote may be, and what speaks for and against each. */
export function weigh(index: TextIndex, pattern: Pattern, story: Node | undefined): Weighed[] {
  const { places, homes } = findPlaces(index, pattern);
  const seen = lookAround(index, pattern, { places, homes }, story);
  const inStory = seen.filter(({ likeness, isAside }) => likeness === 1 && !isAside);
  /* Of words that stood more than once, one copy has gone: each of the others may be left. */
  const isShortOfCopies = pattern.copies > Math.max(1, inStory.length);
  const wasTakenOut = homes.some((home) => isClosed(home, pattern));
  const isSettled = homes.some((home) => keepsRest(home, pattern) || isFilled(home, pattern));
  return seen.map((place): Weighed => {
    const { span, likeness, context, own, beside, isOnly, isAside } = place;
    const isBetween =
      !isAside &&
      !wasTakenOut &&
      isBounded(pattern) &&
      context >= SAME_CONTEXT &&
      likeness >= LIKELY_SAME;
    return {
      span,
      likeness,
      context,
      score: Math.max(0, (likeness + context) / 2 - (isAside ? ASIDE : 0)),
      isAside,
      isAtHome:
        own.length > 0 || isBetween || isKnown(index, pattern, place, { homes, wasTakenOut }),
      isBeside: beside.some((is) => is.start || is.end),
      isEnclosed: isEnclosed(place, pattern),
      isBetweenAll:
        isWholeBlock(pattern, place.rest) &&
        own.some(({ before, after }) => before?.loose === 0 && after?.loose === 0),
      keepsBlocks:
        isBetween ||
        place.isBesideBoth ||
        ((likeness < 1 || isOnly) && isEnclosed(place, pattern)) ||
        2 * index.breaksWithin(span).length >= pattern.breaks,
      hasMoved:
        own.length === 0 &&
        !isShortOfCopies &&
        hasMoved(index, pattern, place, { isSettled, wasTakenOut }),
      isOnly,
      keepsRest: isEdged(place.rest) && pattern.ownPrefix + pattern.ownSuffix >= LEAST_REST,
      isCutOff: place.isCut.start || place.isCut.end,
      isOwnCopy: isOwnCopy(index, pattern, place, seen),
      hasSureEnds: isBetween || (!wasTakenOut && hasSureEnds(index, pattern, place, own)),
    };
  });
}

/* The very words, known by their context although nothing stands right beside them, or left over
   where they stand once and nothing says that they stood elsewhere. */
function isKnown(
  index: TextIndex,
  pattern: Pattern,
  place: Seen,
  { homes, wasTakenOut }: { readonly homes: readonly Home[]; readonly wasTakenOut: boolean },
): boolean {
  const { likeness, context, setting, isOnly, isCut } = place;
  const isElsewhere = () => homes.some((home) => isSureElsewhere(index, home, place, pattern));
  if (isOnly && context >= LEAST_CONTEXT && !isElsewhere()) return true;
  if (isCut.start || isCut.end) return false;
  return !wasTakenOut && likeness === 1 && setting === 'prose' && context >= TELLING_CONTEXT;
}

/* Where words of the context are left right beside the quote, it stood there and nowhere else; but
   for words of its own, which the context also has, and where less of the context is left. */
function isSureElsewhere(
  { text }: TextIndex,
  { before, after }: Home,
  { span: { start, end }, context }: Seen,
  pattern: Pattern,
): boolean {
  const { prefix, suffix } = pattern;
  const isSure = (side: Side | undefined, { length }: string) =>
    side !== undefined &&
    (side.at <= start || side.at >= end) &&
    side.loose < SURE_LOOSE &&
    length - side.loose >= SURE_REST;
  if (!isSure(before, prefix) && !isSure(after, suffix)) return false;
  const [from, to] = [before?.at ?? after?.at ?? 0, after?.at ?? before?.at ?? 0];
  return contextAgreement(text, { start: from, end: to }, pattern) >= context - LESS_CONTEXT;
}

/* Right between the context on both sides, or a block begins or ends there as it did. */
function isEnclosed({ span, rest, context, own, beside, isOnly }: Seen, pattern: Pattern): boolean {
  if (beside.some((is) => is.start && (is.end || rest.end >= ALIKE))) return true;
  if (beside.some((is) => is.end && rest.start >= ALIKE)) return true;
  return (
    context >= ENCLOSING_CONTEXT &&
    (own.some((home) => fillsRoom(home, span)) ||
      (isOnly && isWholeBlock(pattern, rest) && own.length > 0))
  );
}

const isBounded = ({ prefix, suffix }: Pattern): boolean =>
  Math.min(prefix.length, suffix.length) >= LEAST_REST;

const isWholeBlock = ({ startsBlock, endsBlock }: Pattern, rest: Rest): boolean =>
  startsBlock && endsBlock && isEdged(rest);
