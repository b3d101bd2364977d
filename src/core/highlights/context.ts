import type { Pattern } from './pattern';
import type { Span } from './text-index';

/** How many characters right beside the quote are compared one by one. */
const NEAR = 32;
/** How much they count beside the wider surroundings. */
const NEAR_SHARE = 0.35;
/** Length of the pieces that are looked up in the wider surroundings. */
const PIECE = 5;
/** How much may have been inserted between a quote and the words that once stood beside it. */
const INSERTION = 400;
/** Two unrelated texts of one language agree this much by edit distance. */
const CHANCE = 0.35;
/** What a quote without a context, such as a whole story, agrees. */
const UNKNOWN = 0.5;
/** A side with fewer characters says nothing. */
const LEAST = 8;

/**
 * How well the words around a span agree with those that once stood around the quote, 0 to 1: by
 * edit distance right beside the quote, which tells copies that stand close together apart, and by
 * how much of the context is still in the neighbourhood, which outlasts edits and advertisements in
 * between. The better side counts most, as a paragraph that was moved keeps only one.
 */
export function contextAgreement(text: string, span: Span, pattern: Pattern): number {
  const { prefix, suffix } = pattern;
  const reach = (side: string) => side.length + INSERTION;
  const before = text.slice(Math.max(0, span.start - reach(prefix)), span.start);
  const after = text.slice(span.end, span.end + reach(suffix));
  const sides = [
    ...(prefix.length < LEAST ? [] : [agreement(reverse(prefix), reverse(before))]),
    ...(suffix.length < LEAST ? [] : [agreement(suffix, after)]),
  ];
  return sides.length === 0 ? UNKNOWN : 0.7 * Math.max(...sides) + 0.3 * Math.min(...sides);
}

/** Characters beside the quote that an edit there changes together. */
const BESIDE = 96;

/**
 * How much of the context further away from the quote is still in the neighbourhood, 0 to 1. It tells
 * a copy that came with its neighbours from the quote whose own neighbours were edited.
 */
export function widerAgreement(text: string, span: Span, { prefix, suffix }: Pattern): number {
  const [outer, beyond] = [prefix.slice(0, -BESIDE), suffix.slice(BESIDE)];
  const before = text.slice(Math.max(0, span.start - prefix.length - INSERTION), span.start);
  const after = text.slice(span.end, span.end + suffix.length + INSERTION);
  return (sharedPieces(outer, before) + sharedPieces(beyond, after)) / 2;
}

function agreement(stored: string, found: string): number {
  const near = startSimilarity(stored.slice(0, NEAR), found.slice(0, NEAR + NEAR / 4));
  const beyondChance = Math.max(0, (near - CHANCE) / (1 - CHANCE));
  return NEAR_SHARE * beyondChance + (1 - NEAR_SHARE) * sharedPieces(stored, found);
}

/** 1 less the edit distance between `wanted` and the nearest beginning of `found`, relative. */
export function startSimilarity(wanted: string, found: string): number {
  let row = Array.from({ length: found.length + 1 }, (_, column) => column);
  for (let i = 0; i < wanted.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < found.length; j += 1) {
      const substitution = (row[j] ?? 0) + (wanted[i] === found[j] ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - Math.min(...row) / wanted.length;
}

/** Share of the pieces of `stored`, of which every second is tried, that are somewhere in `found`. */
function sharedPieces(stored: string, found: string): number {
  let [tried, present] = [0, 0];
  for (let at = 0; at + PIECE <= stored.length; at += 2) {
    tried += 1;
    if (found.includes(stored.slice(at, at + PIECE))) present += 1;
  }
  return present / Math.max(1, tried);
}

/** By UTF-16 units: only for comparing. */
export function reverse(text: string): string {
  return text.split('').reverse().join('');
}
