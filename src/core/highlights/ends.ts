import { reverse } from './context';
import { wordsIn } from './edges';
import type { Home } from './homes';
import type { Pattern } from './pattern';
import type { Place } from './places';
import type { Side } from './sides';
import type { Span, TextIndex } from './text-index';

/** Letters by which an end is known. */
const END = 6;
/** Of a quote of this length, so many letters of an end are the end wherever they stand. */
const LONG = 600;
const TELLING_END = 24;
/** So many letters are in no table of contents. */
const SAME_END = 64;
/** How far on the last letters are looked for. */
const AFTER = 600;
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
  const isRightAtStart = own.some(({ before }) => isRight(before, span.start));
  const isRightAtEnd = own.some(({ after }) => isRight(after, span.end));
  const isRightAtBoth = isRightAtStart && isRightAtEnd;
  if (!isRightAtBoth && mayEndElsewhere(text, span, quote, own)) return false;
  if (isWithin(quote.slice(0, INNER_END), quote, found, 0)) return false;
  if (isWithin(quote.slice(-INNER_END), quote, found, found.length - INNER_END)) return false;
  return (
    (found.startsWith(quote.slice(0, END)) ||
      (isSame &&
        startsBlock &&
        pattern.startsBlock &&
        hasOwnWords(index, pattern, span, 'first')) ||
      isRightAtStart) &&
    (found.endsWith(quote.slice(-END)) ||
      (isSame && endsBlock && pattern.endsBlock && hasOwnWords(index, pattern, span, 'last')) ||
      isRightAtEnd)
  );
}

/* Whether the first, or last, block of a place has any of the quote's words. */
function hasOwnWords(
  index: TextIndex,
  { words }: Pattern,
  { start, end }: Span,
  which: 'first' | 'last',
): boolean {
  const breaks = index.breaksWithin({ start, end });
  const block =
    which === 'first'
      ? { start, end: breaks.at(0) ?? end }
      : { start: breaks.at(-1) ?? start, end };
  const own = new Set(words);
  return wordsIn(index, block).some((word) => own.has(word));
}

/* Whether the first or last letters of a quote stand where it may begin or end as well. */
function mayEndElsewhere(text: string, span: Span, quote: string, own: readonly Home[]): boolean {
  const slack = AFTER + Math.ceil(quote.length / 2);
  const from = Math.max(0, span.start - slack);
  const window = text.slice(from, span.end + slack);
  const [start, end] = [span.start - from, span.end - from];
  const mirrored = { start: window.length - end, end: window.length - start };
  const isKnown = { start: own.some(({ before }) => before), end: own.some(({ after }) => after) };
  return (
    isEndElsewhere(window, { start, end }, quote, isKnown.end) ||
    isEndElsewhere(reverse(window), mirrored, reverse(quote), isKnown.start)
  );
}

/* Where the context says nothing of an end: a little further on, or again if the quote is long; else
   where it would be nearer to the length that it had. */
function isEndElsewhere(
  text: string,
  { start, end }: Span,
  quote: string,
  isKnown: boolean,
): boolean {
  const letters = quote.slice(-END);
  const isThere = text.startsWith(letters, end - letters.length);
  if (!isKnown && !isThere && text.slice(end, end + AFTER).includes(letters)) return true;
  if (quote.length < LONG) return false;
  const last = quote.slice(-SAME_END);
  const most = isKnown ? Math.abs(end - start - quote.length) - 1 : quote.length / 2;
  const expected = isKnown ? start + quote.length : end;
  for (let at = text.indexOf(last, start); at >= 0; at = text.indexOf(last, at + 1)) {
    const other = at + last.length;
    if (other !== end && Math.abs(other - expected) <= most) return true;
  }
  return false;
}

function isWithin(end: string, quote: string, found: string, expected: number): boolean {
  if (end.length < INNER_END || quote.indexOf(end) !== quote.lastIndexOf(end)) return false;
  return !found.startsWith(end, expected) && found.includes(end);
}
