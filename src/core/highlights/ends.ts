import type { Home, Side } from './homes';
import type { Pattern } from './pattern';
import type { Place } from './places';
import type { TextIndex } from './text-index';

/** Letters by which an end is known. */
const END = 6;
/** Of a quote of this length, so many letters of an end are the end wherever they stand. */
const LONG = 600;
const TELLING_END = 24;
/** Letters that the quote has once, at an end, and a place elsewhere: then it is too long. */
const INNER_END = 12;

/**
 * Whether something says that a place begins and ends where the quote did: its first and last
 * letters, the context, or blocks, of which there are as many. Of what has changed much a part may
 * seem to be the whole, or what has come in beside it to belong to it.
 * @param own where the quote was, as far as the place lies there.
 */
export function hasSureEnds(
  index: TextIndex,
  pattern: Pattern,
  { span }: Place,
  own: readonly Home[],
): boolean {
  const { quote } = pattern;
  const { text } = index;
  const found = text.slice(span.start, span.end);
  const isElsewhere = (edge: string) => quote.length >= LONG && text.includes(edge);
  const isRight = (side: Side | undefined, edge: number) => side?.loose === 0 && side.at === edge;
  const { startsBlock, endsBlock } = index.edgesOf(span);
  const isSame = index.breaksWithin(span).length === pattern.breaks;
  const [first, last] = [quote.slice(0, TELLING_END), quote.slice(-TELLING_END)];
  if (!found.startsWith(first) && isElsewhere(first)) return false;
  if (!found.endsWith(last) && isElsewhere(last)) return false;
  if (isWithin(quote.slice(0, INNER_END), quote, found, 0)) return false;
  if (isWithin(quote.slice(-INNER_END), quote, found, found.length - INNER_END)) return false;
  return (
    (found.startsWith(quote.slice(0, END)) ||
      (isSame && startsBlock && pattern.startsBlock) ||
      own.some(({ before }) => isRight(before, span.start))) &&
    (found.endsWith(quote.slice(-END)) ||
      (isSame && endsBlock && pattern.endsBlock) ||
      own.some(({ after }) => isRight(after, span.end)))
  );
}

function isWithin(end: string, quote: string, found: string, expected: number): boolean {
  if (end.length < INNER_END || quote.indexOf(end) !== quote.lastIndexOf(end)) return false;
  return !found.startsWith(end, expected) && found.includes(end);
}
