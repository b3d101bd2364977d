import search from 'approx-string-match';
import { snapToWords, wordsOf } from './boundaries';
import type { Pattern } from './pattern';
import type { Span, TextIndex } from './text-index';

/** A stretch of the text that may be the quote. */
export interface Place {
  readonly span: Span;
  /** How much of the quote is there, 0 to 1; 1 only when the words are the same. */
  readonly likeness: number;
}

/** Longer quotes are not looked for by edit distance, whose cost grows with the square. */
export const LONGEST_FUZZY = 1000;
/** Share of a quote's characters that may differ for a place to be looked at. */
const MOST_ERRORS = 0.4;
/** Characters of the context by which the place of a quote is bracketed, and how many may differ. */
const BRACKET = 32;
const BRACKET_ERRORS = 0.2;
/** Characters at an end of a quote that must be the same for the end to be sure. */
const SURE_END = 4;
/** A quote that stands more often is only looked at in likely regions. */
const MANY = 64;

/** Where the very words stand. */
export function exactPlaces(text: string, quote: string, regions: readonly Span[]): Place[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  const worthwhile =
    spans.length <= MANY
      ? spans
      : spans.filter((span) => regions.some((region) => contains(region, span)));
  return worthwhile.map((span) => ({ span, likeness: 1 }));
}

/** Where similar words stand in a region. */
export function similarPlaces(index: TextIndex, pattern: Pattern, region: Span): Place[] {
  const { quote } = pattern;
  if (quote.length > LONGEST_FUZZY) return [];
  const text = index.text.slice(region.start, region.end);
  return search(text, quote, Math.floor(quote.length * MOST_ERRORS))
    .filter((match) => match.end > match.start)
    .slice(0, 3)
    .map((match) => {
      const span = { start: region.start + match.start, end: region.start + match.end };
      return placeAt(index, pattern, wholeWords(index, pattern, span));
    });
}

/**
 * Where the context says that the quote was: between the end of the prefix and the start of the
 * suffix, if both are in the region. The span is empty when nothing is left between them.
 */
export function bracketedSpan(text: string, pattern: Pattern, region: Span): Span | undefined {
  const around = text.slice(region.start, region.end);
  const tail = pattern.prefix.slice(-BRACKET);
  const head = pattern.suffix.slice(0, BRACKET);
  if (tail.length < BRACKET || head.length < BRACKET) return undefined;
  const errors = Math.floor(BRACKET * BRACKET_ERRORS);
  const before = search(around, tail, errors).at(0);
  if (!before) return undefined;
  const after = search(around.slice(before.end), head, errors).at(0);
  if (!after || after.start > 2 * pattern.quote.length + BRACKET) return undefined;
  const start = region.start + before.end;
  return { start, end: start + after.start };
}

/** A span, which must not be empty, as a place of the quote. */
export function placeAt(index: TextIndex, pattern: Pattern, span: Span): Place {
  const found = index.text.slice(span.start, span.end);
  if (found === pattern.quote) return { span, likeness: 1 };
  const words = keptWords(
    pattern.words,
    wordsOf(index.readable(index.rawSpan(span)).normalize('NFKC')),
  );
  const errors = search(found, pattern.quote, pattern.quote.length).at(0)?.errors ?? Infinity;
  const characters = Math.max(0, 1 - errors / pattern.quote.length);
  return { span, likeness: Math.min(0.99, (words + characters) / 2) };
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

/* Edit distance may stop in the middle of a word that was changed. */
function wholeWords(index: TextIndex, { quote }: Pattern, span: Span): Span {
  const raw = index.rawSpan(span);
  const wide = snapToWords(index.raw, raw);
  const startIsSure = index.text.startsWith(quote.slice(0, SURE_END), span.start);
  const endIsSure = index.text.slice(0, span.end).endsWith(quote.slice(-SURE_END));
  return {
    start: startIsSure ? span.start : index.foldedOffset(wide.start),
    end: endIsSure ? span.end : index.foldedOffset(wide.end),
  };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
