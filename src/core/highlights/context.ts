import type { Pattern } from './pattern';
import type { Span } from './text-index';

/** How many characters right beside the quote are compared one by one. */
const NEAR = 32;
/** Length of the pieces that are looked up in the wider surroundings. */
const PIECE = 5;
/** How much may have been inserted between a quote and the words that once stood beside it. */
const INSERTION = 400;
/** Two unrelated texts of one language agree this much by edit distance. */
const CHANCE = 0.35;
/** A side with fewer characters says nothing. */
const LEAST = 8;

/**
 * How well the words around a span agree with those that once stood around the quote, 0 to 1. Half
 * of it is the edit distance right beside the quote, half how much of the context is still in the
 * neighbourhood, so that an advertisement in between does not part the two. The better side counts
 * most, as a moved paragraph keeps only one.
 */
export function contextAgreement(text: string, span: Span, pattern: Pattern): number {
  const { prefix, suffix } = pattern;
  const reach = (side: string) => side.length + INSERTION;
  const before = text.slice(Math.max(0, span.start - reach(prefix)), span.start);
  const after = text.slice(span.end, span.end + reach(suffix));
  const sides = [
    ...(prefix.length < LEAST ? [] : [sideAgreement(reverse(prefix), reverse(before))]),
    ...(suffix.length < LEAST ? [] : [sideAgreement(suffix, after)]),
  ];
  return sides.length === 0 ? 0 : 0.7 * Math.max(...sides) + 0.3 * Math.min(...sides);
}

/* Both read away from the quote. */
function sideAgreement(stored: string, found: string): number {
  const near = startSimilarity(stored.slice(0, NEAR), found.slice(0, NEAR + NEAR / 4));
  return 0.5 * Math.max(0, (near - CHANCE) / (1 - CHANCE)) + 0.5 * sharedPieces(stored, found);
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

function sharedPieces(stored: string, found: string): number {
  const pieces = piecesOf(stored);
  const present = new Set(piecesOf(found));
  return pieces.filter((piece) => present.has(piece)).length / Math.max(1, pieces.length);
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, i) =>
    text.slice(i, i + PIECE),
  );
}

/** By UTF-16 units: only for comparing. */
export function reverse(text: string): string {
  return text.split('').reverse().join('');
}
