import { startSimilarity } from './context';
import { isDense } from './pattern';

/** One side of the place where a quote once stood. */
export interface Side {
  /** Where the nearest words of the context that are still there end, or begin, in the text. */
  readonly at: number;
  /** How many characters of the context, between these words and the quote, were not found. */
  readonly loose: number;
}

/** Characters by which the context is recognised; an ideograph says as much as three letters. */
const PIECE = 12;
const DENSE_PIECE = 5;
/** How many characters beyond these are compared, and how alike they have to be. */
const BEYOND = 32;
const ALIKE = 0.5;
/** How much further copies of a line are compared, and by how much they do not tell apart. */
const WIDER = 128;
const NO_TELLING = 0.03;
/** Letters in a row that tell as much as likeness does. */
const TELLING_RUN = 64;
/** A shorter rest of a block says nothing. */
export const LEAST_REST = 8;

/** Where a side is looked for: the letters of the quote that stood right before it, and offsets. */
interface Expected {
  readonly edge: string;
  readonly least: number;
  readonly expected: number;
}

/** How much of a side is there from where it was recognised on, 0 to 1. */
export function sideLikeness(text: string, suffix: string, side: Side | undefined): number {
  return side ? likenessAt(text, side.at, suffix.slice(side.loose, side.loose + WIDER)) : 0;
}

/** @param own how much of the suffix stood in the quote's own block, which may have moved alone. */
export function sideAfter(
  window: string,
  suffix: string,
  own: number,
  { edge, least, expected }: Expected,
): Side | undefined {
  const length = isDense(suffix) ? DENSE_PIECE : PIECE;
  for (let loose = 0; loose + length <= suffix.length; loose += 1) {
    const end = loose + length;
    const find = (beyond: string, before = '') => {
      const next = beyond.slice(0, BEYOND);
      if (next.length < LEAST_REST && loose >= BEYOND) return undefined;
      const places = placesOf(window, suffix.slice(loose, end), least).filter(
        (place) => window.endsWith(before, place) && goesOn(window, place + length, next),
      );
      return likeliest(window, places, { length, beyond, expected: expected + loose });
    };
    /* The next block, or else the quote, tells copies of a line apart. */
    let at = find(suffix.slice(end, end + WIDER));
    if (end < own) {
      const rest = suffix.slice(end, Math.min(own, end + WIDER));
      if (loose === 0) at ??= find(rest, edge);
      at ??= find(rest);
    }
    if (at !== undefined) return { at, loose };
  }
  return undefined;
}

/** Whether a text goes on, after what was recognised, like the context: else that was chance. */
function goesOn(window: string, at: number, beyond: string): boolean {
  if (beyond.length < LEAST_REST) return true;
  return likenessAt(window, at, beyond) >= ALIKE;
}

function placesOf(text: string, piece: string, least: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece, least); at >= 0; at = text.indexOf(piece, at + 1)) {
    places.push(at);
  }
  return places;
}

interface Wanted {
  /** Of the piece. */
  readonly length: number;
  /** What should stand after the piece. */
  readonly beyond: string;
  readonly expected: number;
}

/** Of copies of a line, the one with more of the context around it; if none has, the nearest. */
function likeliest(
  window: string,
  places: readonly number[],
  { length, beyond, expected }: Wanted,
): number | undefined {
  if (places.length < 2) return places[0];
  const rated = places.map((at) => ({
    at,
    likeness: likenessAt(window, at + length, beyond) + runAt(window, at + length, beyond),
  }));
  const least = Math.max(...rated.map(({ likeness }) => likeness)) - NO_TELLING;
  const likely = rated.filter(({ likeness }) => likeness >= least).map(({ at }) => at);
  return likely.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
}

/** How much a text at some place is like what is wanted there, 0 to 1. */
function likenessAt(window: string, at: number, wanted: string): number {
  return startSimilarity(wanted, window.slice(at, at + Math.ceil(1.25 * wanted.length)));
}

/* How much of what is wanted stands there to the letter, 0 to 1. */
function runAt(window: string, at: number, wanted: string): number {
  let run = 0;
  while (run < wanted.length && window[at + run] === wanted[run]) run += 1;
  return Math.min(1, run / TELLING_RUN);
}

/** Of all places of a piece, the one nearest to where it is expected. */
export function nearest(text: string, piece: string, expected: number): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (best !== undefined && Math.abs(best - expected) <= Math.abs(at - expected)) break;
    best = at;
  }
  return best;
}
