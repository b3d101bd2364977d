import search from 'approx-string-match';
import { wordsOf } from './boundaries';
import { reverse } from './context';
import { settle } from './edges';
import { findHomes, isWithin, nearest, roomOf, type Home } from './homes';
import { isDense, type Pattern } from './pattern';
import { REGION_SLACK, likelyRegions } from './regions';
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
const LONGEST_FUZZY = 1000;
/** Share of a quote's characters that may differ for a place to be looked at. */
const MOST_ERRORS = 0.4;
/** A quote that stands more often is only looked at in likely regions. */
const MANY = 64;
/** Characters by which the ends of a quote are recognised in a place that is already likely. */
const PIECES = [12, 6];
const DENSE_PIECES = [5, 3];
/** How far from such characters the words before and after them are looked for. */
const NEAR = 24;
/** From so many words on, only words are compared: what came in between does not count. */
const MANY_WORDS = 12;

/** All places at which the quote may be: the very words, and similar words. */
export function findPlaces(index: TextIndex, pattern: Pattern): Places {
  const { text } = index;
  const regions = likelyRegions(index, pattern).map((region) => widen(region, text.length));
  const homes = findHomes(text, pattern, regions);
  const places: Place[] = exactSpans(text, pattern.quote, regions).map((span) => ({
    span,
    likeness: 1,
  }));
  const add = (span: Span | undefined) => {
    if (!span || span.start >= span.end) return;
    if (places.some((place) => place.likeness === 1 && overlap(place.span, span))) return;
    if (!places.some((place) => isSame(place.span, span)))
      places.push(placeAt(index, pattern, span));
  };
  for (const home of homes) add(spanIn(index, pattern, roomOf(home, pattern, text.length), home));
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

/** From the first to the last words of the quote that are left in a part of the text. */
function spanIn(index: TextIndex, pattern: Pattern, room: Span, home: Home): Span | undefined {
  const text = index.text.slice(room.start, room.end);
  const { quote } = pattern;
  const expected = (home.before?.at ?? room.start) + (home.before?.loose ?? 0) - room.start;
  const start = startIn(text, quote, expected);
  if (start === undefined) return undefined;
  const mirrored = startIn(reverse(text), reverse(quote), text.length - expected - quote.length);
  if (mirrored === undefined) return undefined;
  const span = {
    start: room.start + Math.max(0, start),
    end: room.end - Math.max(0, mirrored),
  };
  return span.start < span.end ? settle(index, pattern, span, home) : undefined;
}

/** Where a text begins in another one, going by its first words that are there. */
function startIn(text: string, quote: string, expected: number): number | undefined {
  let [at, head]: [number | undefined, number] = [undefined, quote.length];
  for (const length of isDense(quote) ? DENSE_PIECES : PIECES) {
    const least = at === undefined ? 0 : Math.max(0, at - head - NEAR);
    const around = at === undefined ? text : text.slice(0, at);
    for (let i = 0; i < head && i + length <= quote.length; i += 1) {
      const found = nearest(around, quote.slice(i, i + length), least, expected + i);
      if (found === undefined) continue;
      [at, head] = [found, i];
      break;
    }
  }
  return at === undefined ? undefined : at - head;
}

/** The most similar words in a region. */
function similarSpan(index: TextIndex, pattern: Pattern, region: Span): Span | undefined {
  const { quote } = pattern;
  if (region.end - region.start < quote.length / 2) return undefined;
  if (quote.length > LONGEST_FUZZY) return spanIn(index, pattern, region, {});
  const around = index.text.slice(region.start, region.end);
  const match = search(around, quote, Math.floor(quote.length * MOST_ERRORS)).at(0);
  if (!match || match.start === match.end) return undefined;
  const span = { start: region.start + match.start, end: region.start + match.end };
  return settle(index, pattern, span, {});
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function placeAt(index: TextIndex, { quote, words }: Pattern, span: Span): Place {
  const found = index.text.slice(span.start, span.end);
  if (found === quote) return { span, likeness: 1 };
  const present = wordsAt(index, span);
  const kept = keptWords(words, present);
  if (words.length >= MANY_WORDS) return { span, likeness: Math.min(0.99, kept) };
  const errors = search(found, quote, quote.length).at(0)?.errors ?? Infinity;
  const characters = Math.max(0, 1 - errors / quote.length);
  return { span, likeness: Math.min(0.99, (kept + characters) / 2) };
}

/** The words in a span, in the form in which a pattern has them. */
function wordsAt(index: TextIndex, span: Span): string[] {
  return wordsOf(index.readable(index.rawSpan(span)).normalize('NFKC'));
}

/** Share of the words that are still there, 0 to 1. */
function keptWords(words: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / Math.max(1, words.length);
}
