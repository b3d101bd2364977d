import type { Home, Side } from './homes';
import type { Pattern } from './pattern';
import type { Place } from './places';
import type { TextIndex } from './text-index';

/** Quotes from this length on have to be sure of their ends, by so many characters. */
const LONG = 600;
const END = 6;

/**
 * Whether something says that a place begins and ends where the quote did: its first and last
 * letters, or the context. A long quote of which much has changed may seem to end anywhere.
 * @param own where the quote was, as far as the place lies there.
 */
export function hasSureEnds(
  { text }: TextIndex,
  { quote }: Pattern,
  { span }: Place,
  own: readonly Home[],
): boolean {
  if (quote.length < LONG) return true;
  const found = text.slice(span.start, span.end);
  const isRight = (side: Side | undefined, edge: number) => side?.loose === 0 && side.at === edge;
  return (
    (found.startsWith(quote.slice(0, END)) ||
      own.some(({ before }) => isRight(before, span.start))) &&
    (found.endsWith(quote.slice(-END)) || own.some(({ after }) => isRight(after, span.end)))
  );
}
