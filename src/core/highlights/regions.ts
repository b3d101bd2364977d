import type { Pattern } from './pattern';
import type { Span, TextIndex } from './text-index';

/** Length of the pieces by which a pattern is looked up; whoever changes it changes `hashAt`. */
const PIECE = 6;
const BUCKETS = 1 << 18;
/** A piece that stands in the text more often says nothing. */
const TOO_COMMON = 16;
/** How far apart two places may lie to count as one. */
const WIDTH = 64;
const MOST_REGIONS = 5;
/** How far, at most, a quote lies from the place that its pieces vote for. */
export const REGION_SLACK = 2 * WIDTH;
/** Least number of rare pieces in common. */
const LEAST_VOTES = 2;
/** With so many times fewer than the likeliest place, one is chance. */
const LEAST_SHARE = 16;

/** Chained hash table of all pieces of a text. */
interface Pieces {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

const known = new WeakMap<TextIndex, Pieces>();

/**
 * Where in the text a quote may be, give or take `REGION_SLACK`: each short piece of the quote and
 * its context votes for the place at which it would put the quote ("filter, then verify": G. Navarro,
 * A guided tour to approximate string matching, 2001, §8). The likeliest place comes first.
 */
export function likelyRegions(index: TextIndex, { prefix, quote, suffix }: Pattern): Span[] {
  const votes = countVotes(index, prefix + quote + suffix);
  const least = Math.max(LEAST_VOTES, Math.max(...votes.values()) / LEAST_SHARE);
  const likeliest = [...votes].filter(([, n]) => n >= least).sort((a, b) => b[1] - a[1]);
  const chosen: number[] = [];
  for (const [bucket] of likeliest) {
    if (chosen.length === MOST_REGIONS) break;
    if (!chosen.some((other) => Math.abs(other - bucket) <= 1)) chosen.push(bucket);
  }
  return chosen.map((bucket) => {
    const start = bucket * WIDTH + prefix.length;
    return { start, end: start + quote.length };
  });
}

function countVotes(index: TextIndex, whole: string): Map<number, number> {
  const votes = new Map<number, number>();
  const pieces = piecesOf(index);
  for (let i = 0; i + PIECE <= whole.length; i += 1) {
    const places = occurrences(index.text, pieces, whole, i);
    if (places.length > TOO_COMMON) continue;
    for (const place of places) {
      const bucket = Math.floor((place - i) / WIDTH);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
    }
  }
  return votes;
}

function occurrences(text: string, { heads, next }: Pieces, whole: string, at: number): number[] {
  const piece = whole.slice(at, at + PIECE);
  const found: number[] = [];
  let place = heads[hashAt(whole, at)] ?? -1;
  while (place >= 0 && found.length <= TOO_COMMON) {
    if (text.startsWith(piece, place)) found.push(place);
    place = next[place] ?? -1;
  }
  return found;
}

function piecesOf(index: TextIndex): Pieces {
  let pieces = known.get(index);
  if (!pieces) {
    const { text } = index;
    pieces = {
      heads: new Int32Array(BUCKETS).fill(-1),
      next: new Int32Array(text.length).fill(-1),
    };
    for (let i = 0; i + PIECE <= text.length; i += 1) {
      const hash = hashAt(text, i);
      pieces.next[i] = pieces.heads[hash] ?? -1;
      pieces.heads[hash] = i;
    }
    known.set(index, pieces);
  }
  return pieces;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + PIECE; i += 1) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
