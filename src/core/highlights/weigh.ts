import { contextAgreement } from './context';
import { breaksWithin, hasSureEnds } from './ends';
import { besideOf, isClosed, isWithin, keepsRest, type Home } from './homes';
import type { Weighed } from './judge';
import { ALIKE, hasMoved, restAround, type Rest } from './moved';
import { weightOf, type Pattern } from './pattern';
import { findPlaces, type Place } from './places';
import { settingOf, type Setting } from './setting';
import type { TextIndex } from './text-index';

/** What words beside the story lose of their score. */
const ASIDE = 0.15;
/** Context by which the very words are at home although nothing stands right beside them. */
const TELLING_CONTEXT = 0.6;
/** Words, or weight, from which a quote that stands once in a story stands there for itself. */
const TELLING_WORDS = 5;
const TELLING_WEIGHT = 24;
/** Context that such a quote has at least where nothing right beside it is left. */
const LEAST_CONTEXT = 0.25;
/** With fewer characters lost on a side, the context says where the quote stood. */
const SURE_LOOSE = 12;

/** Finds all places at which a quote may be, and what speaks for and against each. */
export function weigh(index: TextIndex, pattern: Pattern, story: Node | undefined): Weighed[] {
  const { places, homes } = findPlaces(index, pattern);
  const wasTakenOut = homes.some((home) => isClosed(home, pattern));
  const isSettled = homes.some((home) => keepsRest(home, pattern));
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
      isIn(home, { ...place, setting, isWhole: isOnly && isEdged(rest) }, index, pattern),
    );
    const isKnown =
      !wasTakenOut && place.likeness === 1 && setting === 'prose' && context >= TELLING_CONTEXT;
    const isLeft = isOnly && context >= LEAST_CONTEXT && !homes.some(isSure);
    const beside = own.map((home) => besideOf(home, place.span));
    return {
      ...place,
      context,
      score: Math.max(0, score),
      isAtHome: own.length > 0 || isKnown || isLeft,
      isBeside: beside.some((is) => is.start || is.end),
      isEnclosed: beside.some(
        (is) => (is.start && (is.end || rest.end >= ALIKE)) || (is.end && rest.start >= ALIKE),
      ),
      keepsBlocks: 2 * breaksWithin(index, place.span) >= pattern.breaks,
      hasMoved: own.length === 0 && hasMoved(pattern, place, rest, setting, isSettled),
      isOnly,
      hasSureEnds: hasSureEnds(index, pattern, place, own),
    };
  });
}

function isTelling({ quote, words }: Pattern): boolean {
  return words.length >= TELLING_WORDS || weightOf(quote) >= TELLING_WEIGHT;
}

/* Where words of the context are left right beside the quote, it stood there and nowhere else. */
function isSure({ before, after }: Home): boolean {
  return Math.min(before?.loose ?? Infinity, after?.loose ?? Infinity) < SURE_LOOSE;
}

function isEdged({ start, end }: Rest): boolean {
  return Math.min(start, end) >= ALIKE;
}

interface Seen extends Place {
  readonly setting: Setting;
  /** Whether it is the only one, with the rest of its block. */
  readonly isWhole: boolean;
}

/* The very words right beside the context are at home, whatever stands on their other side; those
   further away are not where pages put copies, unless there is no other. A teaser that has come in
   between has the words, but neither their block nor a context on both sides. */
function isIn(
  home: Home,
  { span, likeness, setting, isWhole }: Seen,
  index: TextIndex,
  pattern: Pattern,
): boolean {
  if (likeness < 1) {
    if (!isWithin(home, span)) return false;
    const { startsBlock, endsBlock } = index.edgesOf(span);
    return (
      setting !== 'aside' ||
      (startsBlock === pattern.startsBlock && endsBlock === pattern.endsBlock)
    );
  }
  const beside = besideOf(home, span);
  const isBare = setting !== 'prose' && (pattern.prefix === '' || pattern.suffix === '');
  if (isBare ? beside.start && beside.end : beside.start || beside.end) return true;
  return isWithin(home, span) && (setting === 'prose' || (isWhole && !isBare));
}
