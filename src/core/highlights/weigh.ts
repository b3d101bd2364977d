import { contextAgreement, widerAgreement } from './context';
import { hasSureEnds } from './ends';
import {
  besideOf,
  fillsRoom,
  isClosed,
  isFilled,
  isWithin,
  keepsRest,
  LEAST_REST,
  type Home,
} from './homes';
import type { Weighed } from './judge';
import { ALIKE, hasMoved, restAround, type Rest } from './moved';
import { countOf, weightOf, type Pattern } from './pattern';
import { findPlaces, type Place } from './places';
import { settingOf, type Setting } from './setting';
import type { Span, TextIndex } from './text-index';

/** What words beside the story lose of their score. */
const ASIDE = 0.15;
/** Context by which the very words are at home although nothing stands right beside them. */
const TELLING_CONTEXT = 0.6;
/** Context on both sides that can have lost nothing. */
const SAME_CONTEXT = 0.995;
/** How like the quote a place between it is at least, and if the quote seems to be taken out. */
const LIKELY_SAME = 0.7;
const SURELY_SAME = 0.9;
/** Context by which a place between what is left of it is enclosed. */
const ENCLOSING_CONTEXT = 0.5;
/** Words, or weight, from which a quote that stands once in a story stands there for itself. */
const TELLING_WORDS = 3;
const TELLING_WEIGHT = 16;
/** Context that such a quote has at least where nothing right beside it is left. */
const LEAST_CONTEXT = 0.25;
/** How much more of the wider context another copy has to have to raise doubt. */
const CLEARLY_MORE = 0.2;
/** Shorter neighbours say nothing. */
const LEAST_LINE = 3;
/** With fewer characters lost on a side, the context says where the quote stood. */
const SURE_LOOSE = 12;

/** Finds all places at which a quote may be, and what speaks for and against each. */
export function weigh(index: TextIndex, pattern: Pattern, story: Node | undefined): Weighed[] {
  const { places, homes } = findPlaces(index, pattern);
  const wasTakenOut = homes.some((home) => isClosed(home, pattern));
  const isSettled = homes.some((home) => keepsRest(home, pattern) || isFilled(home, pattern));
  const hasLostCopies = pattern.copies > 1 && countOf(index.text, pattern.quote) < pattern.copies;
  const settings = places.map(({ span }) => settingOf(index.rangeOf(span), story));
  const isOnlyOne =
    isTelling(pattern) &&
    places.filter(({ likeness }, i) => likeness === 1 && settings[i] !== 'aside').length === 1;
  return places.map((place, i): Weighed => {
    const setting = settings[i] ?? 'prose';
    const context = contextAgreement(index.text, place.span, pattern);
    const score = (place.likeness + context) / 2 - (setting === 'aside' ? ASIDE : 0);
    const rest = restAround(index, pattern, place.span);
    const isOnly = isOnlyOne && place.likeness === 1 && setting !== 'aside';
    const own = homes.filter((home) =>
      isIn(home, { ...place, setting, isOnly, isEdged: isEdged(rest) }, pattern),
    );
    const isKnown =
      !wasTakenOut && place.likeness === 1 && setting === 'prose' && context >= TELLING_CONTEXT;
    const isBetween =
      setting !== 'aside' &&
      isBounded(pattern) &&
      context >= SAME_CONTEXT &&
      place.likeness >= (wasTakenOut ? SURELY_SAME : LIKELY_SAME);
    const isLeft = isOnly && context >= LEAST_CONTEXT && !homes.some(isSure);
    const beside = own.map((home) => besideOf(home, place.span));
    return {
      ...place,
      context,
      score: Math.max(0, score),
      isAside: setting === 'aside',
      isAtHome: own.length > 0 || isKnown || isBetween || isLeft,
      isBeside: beside.some((is) => is.start || is.end),
      isEnclosed:
        beside.some(
          (is) => (is.start && (is.end || rest.end >= ALIKE)) || (is.end && rest.start >= ALIKE),
        ) ||
        (context >= ENCLOSING_CONTEXT &&
          (own.some((home) => fillsRoom(home, place.span)) ||
            (isOnly && isWholeBlock(pattern, rest) && own.length > 0))),
      keepsBlocks: isBetween || 2 * index.breaksWithin(place.span).length >= pattern.breaks,
      hasMoved: own.length === 0 && hasMoved(pattern, place, rest, setting, isSettled),
      isOnly,
      isOwnCopy:
        !isOutdone(index, pattern, place, places) &&
        (!hasLostCopies ||
          place.likeness < 1 ||
          beside.some((is) => is.start && is.end) ||
          isBetweenNeighbours(index, pattern, place) ||
          (context >= TELLING_CONTEXT && keepsOwnBlock(index, pattern, place, rest))),
      hasSureEnds: isBetween || (!wasTakenOut && hasSureEnds(index, pattern, place, own)),
    };
  });
}

/* Whether another of several copies has clearly more of the wider context. */
function isOutdone(
  { text }: TextIndex,
  pattern: Pattern,
  place: Place,
  places: readonly Place[],
): boolean {
  if (pattern.copies < 2 || place.likeness < 1 || !isTelling(pattern)) return false;
  const own = widerAgreement(text, place.span, pattern) + CLEARLY_MORE;
  return places.some(
    (other) => other.likeness === 1 && widerAgreement(text, other.span, pattern) > own,
  );
}

const isBounded = ({ prefix, suffix }: Pattern): boolean =>
  Math.min(prefix.length, suffix.length) >= LEAST_REST;

function isTelling({ quote, words }: Pattern): boolean {
  return words.length >= TELLING_WORDS || weightOf(quote) >= TELLING_WEIGHT;
}

/* Where words of the context are left right beside the quote, it stood there and nowhere else. */
function isSure({ before, after }: Home): boolean {
  return Math.min(before?.loose ?? Infinity, after?.loose ?? Infinity) < SURE_LOOSE;
}

/* Between the very lines between which the quote stood, at least one of which stands only once. */
function isBetweenNeighbours({ text }: TextIndex, pattern: Pattern, { span }: Place): boolean {
  const { lineBefore, lineAfter } = pattern;
  if (Math.min(lineBefore.length, lineAfter.length) < LEAST_LINE) return false;
  return (
    text.slice(0, span.start).endsWith(lineBefore) &&
    text.startsWith(lineAfter, span.end) &&
    (countOf(text, lineBefore) === 1 || countOf(text, lineAfter) === 1)
  );
}

/* The quote was part of a block, the rest of which is around the place, and no more than that; as
   far as is known, no other block had that rest. */
function keepsOwnBlock(index: TextIndex, pattern: Pattern, { span }: Place, rest: Rest): boolean {
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

const isWholeBlock = ({ startsBlock, endsBlock }: Pattern, rest: Rest): boolean =>
  startsBlock && endsBlock && isEdged(rest);

function isEdged({ start, end }: Rest): boolean {
  return Math.min(start, end) >= ALIKE;
}

interface Seen extends Place {
  readonly setting: Setting;
  /** Whether it is the only one. */
  readonly isOnly: boolean;
  /** Whether the rest of its block is around it. */
  readonly isEdged: boolean;
}

/* The very words right beside the context are at home, whatever stands on their other side; but for
   teasers, and at an end of the story, where teasers come. Those further away are not where pages put
   copies, unless there is no other. */
function isIn(
  home: Home,
  { span, likeness, setting, isOnly, isEdged }: Seen,
  { prefix, suffix }: Pattern,
): boolean {
  const { start, end } = besideOf(home, span);
  if (setting === 'aside') return start && end;
  if (likeness < 1) return isWithin(home, span);
  const isBare = setting !== 'prose' && (prefix === '' || suffix === '');
  if (!isBare && (start || end)) return true;
  if (isBare && start && (end || (suffix === '' && home.before?.loose === 0))) return true;
  if (!isWithin(home, span)) return false;
  return setting === 'prose' || (isOnly && ((isEdged && !isBare) || fillsRoom(home, span)));
}
