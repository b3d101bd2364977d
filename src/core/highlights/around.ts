import { contextAgreement } from './context';
import { besideOf, fillsRoom, isInContext, isWithin, type Home } from './homes';
import { isEdged, isListedBesideKnown, restAround, type Rest } from './moved';
import { countOf, isTelling, type Pattern } from './pattern';
import type { Place, Places } from './places';
import { settingOf, type Setting } from './setting';
import type { Span, TextIndex } from './text-index';

/** A place and the blocks around it. */
interface Around extends Place {
  readonly setting: Setting;
  readonly rest: Rest;
  /** Whether the very words, enough of them to tell, stand there and nowhere else. */
  readonly isOnly: boolean;
  readonly isCut: Cuts;
  /** Whether it looks like a teaser, but stands once, in the list in which the quote stood. */
  readonly isLinkOfOwnList: boolean;
}

/** A place with all that can be seen from it. */
export interface Seen extends Around {
  /** Where the quote was, as far as the place lies there, and on which sides right beside it. */
  readonly own: readonly Home[];
  readonly beside: readonly { readonly start: boolean; readonly end: boolean }[];
  readonly isAside: boolean;
  readonly isBesideBoth: boolean;
  readonly context: number;
}

/** On which sides a block begins or ends right there, where the quote's own went on. */
interface Cuts {
  readonly start: boolean;
  readonly end: boolean;
}

function cutsOf(index: TextIndex, pattern: Pattern, span: Span): Cuts {
  const { startsBlock, endsBlock } = index.edgesOf(span);
  return { start: !pattern.startsBlock && startsBlock, end: !pattern.endsBlock && endsBlock };
}

function isInOwnList(index: TextIndex, pattern: Pattern, span: Span): boolean {
  const isOnce = pattern.copies === 1 && countOf(index.text, pattern.quote) === 1;
  return isOnce && isTelling(pattern) && isListedBesideKnown(index, pattern, span);
}

/** Looks around from all places: which context is beside them, which blocks, in what setting. */
export function lookAround(
  index: TextIndex,
  pattern: Pattern,
  { places, homes }: Places,
  story: Node | undefined,
): Seen[] {
  const settings = places.map(({ span }) => settingOf(index.rangeOf(span), story));
  const inStory = places.filter(({ likeness }, i) => likeness === 1 && settings[i] !== 'aside');
  const isOnlyOne = isTelling(pattern) && inStory.length === 1;
  return places.map((place, i) => {
    const setting = settings[i] ?? 'prose';
    const rest = restAround(index, pattern, place.span);
    const isOnly = isOnlyOne && place.likeness === 1 && setting !== 'aside';
    const isCut = cutsOf(index, pattern, place.span);
    const isLinkOfOwnList =
      setting === 'aside' && place.likeness === 1 && isInOwnList(index, pattern, place.span);
    const around = { ...place, setting, rest, isOnly, isCut, isLinkOfOwnList };
    const own = homes.filter((home) => isIn(home, around, pattern));
    const beside = own.map((home) => besideOf(home, place.span));
    return {
      ...around,
      own,
      beside,
      isAside: setting === 'aside',
      isBesideBoth: beside.some((is) => is.start && is.end),
      context: contextAgreement(index.text, place.span, pattern),
    };
  });
}

/* The very words right beside the context are at home, whatever stands on their other side; but for
   teasers, and at an end of the story, where teasers come. Those further away are not where pages put
   copies, unless there is no other. */
function isIn(
  home: Home,
  { span, likeness, setting, rest, isOnly, isCut, isLinkOfOwnList }: Around,
  { prefix, suffix, startsBlock, endsBlock }: Pattern,
): boolean {
  const { start, end } = besideOf(home, span);
  const isPart = isEdged(rest) && !(startsBlock && endsBlock);
  if (isInContext(home, span) && !isPart) return false;
  /* A box that came there has blocks of its own. */
  if ((isCut.start && !end) || (isCut.end && !start)) return false;
  if (setting === 'aside') return (start && end) || (isLinkOfOwnList && (start || end));
  if (likeness < 1) return isWithin(home, span);
  const isBare = setting !== 'prose' && (prefix === '' || suffix === '');
  if (!isBare && (start || end)) return true;
  if (isBare && start && (end || (suffix === '' && home.before?.loose === 0))) return true;
  if (!isWithin(home, span)) return false;
  return setting === 'prose' || (isOnly && ((isEdged(rest) && !isBare) || fillsRoom(home, span)));
}
