import search from 'approx-string-match';
import { wordsOf } from './boundaries';
import { findEdges, settle, type Edges } from './edges';
import type { Pattern } from './pattern';
import { REGION_SLACK, likelyRegions } from './regions';
import { overlap, type Span, type TextIndex } from './text-index';

/** A stretch of the text that may be the quote. */
export interface Place {
  readonly span: Span;
  /** How much of the quote is there, 0 to 1; 1 only when the words are the same. */
  readonly likeness: number;
  /** Share of the quote's words that are there, 0 to 1. */
  readonly kept: number;
}

export interface Places {
  readonly places: readonly Place[];
  /** Where the quote was, going by what is left of its context on both sides; may be empty spans. */
  readonly homes: readonly Span[];
}

/** Longer quotes are not looked for by edit distance, whose cost grows with the square. */
export const LONGEST_FUZZY = 1000;
/** Share of a quote's characters that may differ for a place to be looked at. */
const MOST_ERRORS = 0.4;
/** Share of a quote's words that an inserted text may have in common with it by chance. */
const CHANCE_WORDS = 0.1;
/** A quote that stands more often is only looked at in likely regions. */
const MANY = 64;

/** All places at which the quote may be: the very words, similar words, and what is where it was. */
export function findPlaces(index: TextIndex, pattern: Pattern): Places {
  const regions = likelyRegions(index, pattern).map((region) => widen(region, index.text.length));
  const exact = exactPlaces(index.text, pattern.quote, regions);
  const edges = regions.map((region) => findEdges(index.text, pattern, region));
  const similar = regions.flatMap((region, i) =>
    similarSpans(index.text, pattern.quote, region).map((span) =>
      settle(index, pattern, span, edges[i] ?? {}),
    ),
  );
  const places = [...exact];
  for (const span of similar) {
    if (span.start < span.end && !places.some((place) => isSame(place.span, span))) {
      places.push(placeAt(index, pattern, span));
    }
  }
  const homes = edges.flatMap((edge) => homeBetween(edge, pattern));
  const between = homes
    .filter(({ start, end }) => start < end)
    .map((span) => placeAt(index, pattern, span))
    .filter((home) => !places.some((place) => isNarrower(place, home)));
  return { places: [...places, ...between], homes };
}

function widen({ start, end }: Span, length: number): Span {
  const slack = REGION_SLACK + Math.round((end - start) / 4);
  return { start: Math.max(0, start - slack), end: Math.min(length, end + slack) };
}

function exactPlaces(text: string, quote: string, regions: readonly Span[]): Place[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  const worthwhile =
    spans.length <= MANY
      ? spans
      : spans.filter((span) => regions.some((region) => overlap(region, span)));
  return worthwhile.map((span) => ({ span, likeness: 1, kept: 1 }));
}

/** The most similar words in a region, besides the very words. */
function similarSpans(text: string, quote: string, region: Span): Span[] {
  if (quote.length > LONGEST_FUZZY || region.end - region.start < quote.length / 2) return [];
  const around = text.slice(region.start, region.end);
  const match = search(around, quote, Math.floor(quote.length * MOST_ERRORS)).at(0);
  if (!match || match.start === match.end) return [];
  const span = { start: region.start + match.start, end: region.start + match.end };
  if (match.errors > 0) return [span];
  return [
    ...similarSpans(text, quote, { start: region.start, end: span.start }),
    ...similarSpans(text, quote, { start: span.end, end: region.end }),
  ];
}

/** A home is where both edges are, not much further apart than the quote is long. */
function homeBetween({ start, end }: Edges, { quote }: Pattern): Span[] {
  if (start === undefined || end === undefined || start > end) return [];
  return end - start <= 2 * quote.length + REGION_SLACK ? [{ start, end }] : [];
}

/* What was inserted between the context and the quote is not the quote; what was inserted in the
   middle of the quote lies between words of it that a narrower place lacks. */
function isNarrower(place: Place, home: Place): boolean {
  const lacking = home.kept - place.kept;
  const lacksWords = home.kept === 1 ? lacking > 0 : lacking > CHANCE_WORDS;
  return overlap(place.span, home.span) && !lacksWords;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function placeAt(index: TextIndex, pattern: Pattern, span: Span): Place {
  const found = index.text.slice(span.start, span.end);
  if (found === pattern.quote) return { span, likeness: 1, kept: 1 };
  const kept = keptWords(pattern.words, wordsAt(index, span));
  const errors = search(found, pattern.quote, pattern.quote.length).at(0)?.errors ?? Infinity;
  const characters = Math.max(0, 1 - errors / pattern.quote.length);
  return { span, kept, likeness: Math.min(0.99, (kept + characters) / 2) };
}

/** The words in a span, in the form in which a pattern has them. */
export function wordsAt(index: TextIndex, span: Span): string[] {
  return wordsOf(index.readable(index.rawSpan(span)).normalize('NFKC'));
}

/** Share of the words that are still there, 0 to 1. */
export function keptWords(words: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / Math.max(1, words.length);
}
