import search from 'approx-string-match';
import { placeBetween } from './between';
import { reverse } from './context';
import { settle, withoutForeignBlocks } from './edges';
import { findHomes, isWithin, roomOf, type Home } from './homes';
import { isPartOfWord, likenessOf } from './likeness';
import { isDense, onlyIndexOf, type Pattern } from './pattern';
import { REGION_SLACK, likelyRegions } from './regions';
import { nearest, type Side } from './sides';
import { overlap, type Span, type TextIndex } from './text-index';

/** A stretch of the text that may be the quote. */
export interface Place {
  readonly span: Span;
  /** How much of the quote is there, 0 to 1; 1 only when the words are the same. */
  readonly likeness: number;
}

export interface Places {
  readonly places: readonly Place[];
  /** Where the quote was, going by what is left of its context. */
  readonly homes: readonly Home[];
}

/** Longer quotes are not looked for by edit distance, whose cost grows with the square. */
const LONGEST_FUZZY = 300;
/** Share of a quote's characters that may differ for a place to be looked at. */
const MOST_ERRORS = 0.4;
/** A quote that stands more often is only looked at in likely regions. */
const MANY = 64;
/** Context is looked for around so many places of the very words. */
const MOST_EXACT_HOMES = 8;
/** Characters by which the ends of a quote are recognised in a place that is already likely. */
const PIECES = [32, 12, 6];
const DENSE_PIECES = [12, 5, 3];
/** Characters of a long quote, and at its ends, by which it is known. */
const LONG = 600;
const LONG_END = 32;
/** Characters of a quote that stand before a copy in it, and after. */
const AROUND = 6;
/** How far from such characters the words before and after them are looked for. */
const NEAR = 24;

/** All places at which the quote may be: the very words, and similar words. */
export function findPlaces(index: TextIndex, pattern: Pattern): Places {
  const { text } = index;
  const regions = likelyRegions(index, pattern).map((region) => widen(region, text.length));
  const exact = exactSpans(text, pattern.quote, regions).filter(
    (span) => !isPartOfWord(index, pattern, span),
  );
  const homes = findHomes(text, pattern, [...regions, ...exact.slice(0, MOST_EXACT_HOMES)]);
  const places: Place[] = exact.map((span) => ({ span, likeness: 1 }));
  const push = (span: Span) => {
    if (!places.some((place) => isSame(place.span, span)))
      places.push({ span, likeness: likenessOf(index, pattern, span) });
  };
  const add = (span: Span | undefined) => {
    if (!span || span.start >= span.end) return;
    if (!places.some((place) => place.likeness === 1 && overlap(place.span, span))) push(span);
  };
  for (const home of homes) {
    const whole = placeBetween(index, pattern, home);
    if (whole) {
      places.push(whole);
      continue;
    }
    const room = roomOf(home, pattern, text.length);
    const copies = exact.filter((span) => overlap(room, span));
    const [first, last] = [copies[0], copies.at(-1)];
    if (!first || !last) {
      add(spanIn(index, pattern, room, home));
      continue;
    }
    /* A copy may have come in beside the quote, of which words were changed. */
    const { before, after } = home;
    if (isAround(text, home, first, pattern)) push({ start: before?.at ?? 0, end: after?.at ?? 0 });
    add(spanBeside(index, pattern, { start: room.start, end: first.start }, before && { before }));
    add(spanBeside(index, pattern, { start: last.end, end: room.end }, after && { after }));
  }
  add(spanBetweenEnds(text, pattern.quote));
  const isFound = places.some(({ span }) => homes.some((home) => isWithin(home, span)));
  if (!isFound) for (const region of regions) add(similarSpan(index, pattern, region));
  return { places, homes };
}

function widen({ start, end }: Span, length: number): Span {
  const slack = REGION_SLACK + Math.round((end - start) / 4);
  return { start: Math.max(0, start - slack), end: Math.min(length, end + slack) };
}

function exactSpans(text: string, quote: string, regions: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  if (spans.length <= MANY) return spans;
  return spans.filter((span) => regions.some((region) => overlap(region, span)));
}

/* Whether a copy may have come in among the words of a quote, rather than be the quote. */
function isAround(text: string, { before, after }: Home, copy: Span, { quote }: Pattern): boolean {
  if (before?.loose !== 0 || after?.loose !== 0) return false;
  const [first, last] = [quote.slice(0, AROUND), quote.slice(-AROUND)];
  return (
    Math.min(copy.start - before.at, after.at - copy.end) >= AROUND &&
    text.startsWith(first, before.at) &&
    text.startsWith(last, after.at - last.length)
  );
}

/* From the first to the last words of a long quote, where both stand once. */
function spanBetweenEnds(text: string, quote: string): Span | undefined {
  if (quote.length < LONG) return undefined;
  const [first, last] = [quote.slice(0, LONG_END), quote.slice(-LONG_END)];
  const [start, end] = [onlyIndexOf(text, first), onlyIndexOf(text, last) + LONG_END];
  return start >= 0 && start < end && end - start < 2 * quote.length ? { start, end } : undefined;
}

/** From the first to the last words of the quote that are left in a part of the text. */
function spanIn(index: TextIndex, pattern: Pattern, room: Span, home: Home): Span | undefined {
  const text = index.text.slice(room.start, room.end);
  const { quote } = pattern;
  const { before, after } = home;
  const first = before ? before.at + before.loose - room.start : undefined;
  const last = after ? room.end - after.at + after.loose : undefined;
  let head = startIn(text, quote, first ?? text.length - (last ?? 0) - quote.length);
  let tail = startIn(
    reverse(text),
    reverse(quote),
    last ?? text.length - (first ?? 0) - quote.length,
  );
  if (!head || !tail) return undefined;
  /* Where an end was edited, something has to say where it is. */
  if (head.loose > 0 && !before && !pattern.startsBlock) return undefined;
  if (tail.loose > 0 && !after && !pattern.endsBlock) return undefined;
  /* A first word that was changed stands where the context ends. */
  if (before?.loose === 0 && head.loose > 0) head = { at: before.at - room.start, loose: 0 };
  if (after?.loose === 0 && tail.loose > 0) tail = { at: room.end - after.at, loose: 0 };
  const start = room.start + Math.max(0, head.at - head.loose);
  const end = room.end - Math.max(0, tail.at - tail.loose);
  if (start >= end) return undefined;
  return withoutForeignBlocks(index, pattern, settle(index, pattern, { start, end }, home));
}

function spanBeside(
  index: TextIndex,
  pattern: Pattern,
  room: Span,
  home: Home | undefined,
): Span | undefined {
  if (!home || room.end - room.start < pattern.quote.length / 2) return undefined;
  return spanIn(index, pattern, room, home);
}

/** The first words of a quote that are there in a text, and how much of the quote is before them. */
function startIn(text: string, quote: string, expected: number): Side | undefined {
  let start: Side | undefined;
  for (const length of isDense(quote) ? DENSE_PIECES : PIECES) {
    const most = Math.min(start?.loose ?? Infinity, quote.length - length + 1);
    for (let loose = 0; loose < most; loose += 1) {
      const at = nearest(text, quote.slice(loose, loose + length), expected + loose);
      if (at === undefined) continue;
      const isFar =
        Math.abs(at - loose - expected) > NEAR &&
        start !== undefined &&
        Math.abs(at - loose - start.at + start.loose) > NEAR;
      if (isFar) continue;
      start = { at, loose };
      break;
    }
  }
  return start;
}

/** The most similar words in a region. */
function similarSpan(index: TextIndex, pattern: Pattern, region: Span): Span | undefined {
  const { quote } = pattern;
  if (region.end - region.start < quote.length / 2) return undefined;
  const whole = spanIn(index, pattern, region, {});
  if (whole || quote.length > LONGEST_FUZZY) return whole;
  const around = index.text.slice(region.start, region.end);
  const match = search(around, quote, Math.floor(quote.length * MOST_ERRORS)).at(0);
  if (!match || match.start === match.end) return undefined;
  const span = { start: region.start + match.start, end: region.start + match.end };
  return withoutForeignBlocks(index, pattern, settle(index, pattern, span, {}));
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
