import { contextAgreement } from './context';
import { besideOf, isClosed, isWithin, keepsRest, type Home } from './homes';
import type { Weighed } from './judge';
import { ALIKE, hasMoved, restAround } from './moved';
import type { Pattern } from './pattern';
import { findPlaces, type Place } from './places';
import { settingOf, type Setting } from './setting';
import type { TextIndex } from './text-index';

/** What words beside the story lose of their score. */
const ASIDE = 0.15;
/** Context by which the very words are at home although nothing stands right beside them. */
const TELLING_CONTEXT = 0.6;

/** Finds all places at which a quote may be, and what speaks for and against each. */
export function weigh(index: TextIndex, pattern: Pattern, story: Node | undefined): Weighed[] {
  const { places, homes } = findPlaces(index, pattern);
  const wasTakenOut = homes.some((home) => isClosed(home, pattern));
  const isSettled = homes.some((home) => keepsRest(home, pattern));
  return places.map((place): Weighed => {
    const context = contextAgreement(index.text, place.span, pattern);
    const setting = settingOf(index.rangeOf(place.span), story);
    const score = (place.likeness + context) / 2 - (setting === 'aside' ? ASIDE : 0);
    const { start, end } = place.span;
    const breaks = index.breaksIn(place.span).filter((at) => at > start && at < end);
    const rest = restAround(index, pattern, place.span);
    const own = homes.filter((home) => isIn(home, place, setting));
    const isKnown =
      !wasTakenOut && place.likeness === 1 && setting === 'prose' && context >= TELLING_CONTEXT;
    const beside = own.map((home) => besideOf(home, place.span));
    return {
      ...place,
      context,
      score: Math.max(0, score),
      isAtHome: own.length > 0 || isKnown,
      isBeside: beside.some((is) => is.start || is.end),
      isEnclosed: beside.some(
        (is) => (is.start && (is.end || rest.end >= ALIKE)) || (is.end && rest.start >= ALIKE),
      ),
      keepsBlocks: 2 * breaks.length >= pattern.breaks,
      hasMoved: own.length === 0 && hasMoved(pattern, place, rest, setting, isSettled),
    };
  });
}

/* The very words right beside the context are at home, whatever stands on their other side; those
   further away are not where pages put copies. */
function isIn(home: Home, { span, likeness }: Place, setting: Setting): boolean {
  if (likeness < 1) return isWithin(home, span);
  const beside = besideOf(home, span);
  if (beside.start || beside.end) return true;
  return isWithin(home, span) && setting === 'prose';
}
