import { snapToWords, wordsOf } from './boundaries';
import type { Home } from './homes';
import type { Pattern } from './pattern';
import type { Span, TextIndex } from './text-index';

/** Characters at an end of a quote that must be the same for the end to be sure. */
const SURE = 4;
/** How far an end may be moved to where the context, or the block, says that it is. */
const REACH = 48;

/**
 * Moves the ends of similar words to where the quote must begin and end. Likeness alone leaves out,
 * or cuts in two, a first or last word that was changed.
 */
export function settle(index: TextIndex, pattern: Pattern, span: Span, home: Home): Span {
  const { quote } = pattern;
  const { before, after } = home;
  const startIsSure = index.text.startsWith(quote.slice(0, SURE), span.start);
  const endIsSure = index.text.slice(0, span.end).endsWith(quote.slice(-SURE));
  const first = before?.loose === 0 ? before.at : undefined;
  const last = after?.loose === 0 ? after.at : undefined;
  return {
    start: startIsSure ? span.start : settleStart(index, pattern, span, first),
    end: endIsSure ? span.end : settleEnd(index, pattern, span, last),
  };
}

function settleStart(
  index: TextIndex,
  pattern: Pattern,
  { start }: Span,
  edge = -Infinity,
): number {
  const blocks = index.breaksIn({ start: start - REACH, end: start + REACH });
  const nearest = nearestTo(start, blocks);
  if (pattern.startsBlock && blocks.includes(edge)) return edge;
  if (pattern.startsBlock && nearest !== undefined) return nearest;
  if (edge > start && edge - start <= REACH) return edge;
  if (start - edge <= REACH) return Math.max(edge, ...blocks.filter((block) => block <= start));
  const raw = index.rawSpan({ start, end: start + 1 });
  return index.foldedOffset(snapToWords(index.raw, raw).start);
}

function settleEnd(index: TextIndex, pattern: Pattern, { end }: Span, edge = Infinity): number {
  const blocks = index.breaksIn({ start: end - REACH, end: end + REACH });
  const nearest = nearestTo(end, blocks);
  if (pattern.endsBlock && blocks.includes(edge)) return edge;
  if (pattern.endsBlock && nearest !== undefined) return nearest;
  if (edge < end && end - edge <= REACH) return edge;
  if (edge - end <= REACH) return Math.min(edge, ...blocks.filter((block) => block >= end));
  const raw = index.rawSpan({ start: end - 1, end });
  return index.foldedOffset(snapToWords(index.raw, raw).end);
}

function nearestTo(at: number, offsets: readonly number[]): number | undefined {
  return [...offsets].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).at(0);
}

/**
 * Leaves out the first and last blocks that have none of the quote's words, where there are more
 * blocks than it had: an advertisement, or a label, that came in right beside it.
 */
export function withoutForeignBlocks(index: TextIndex, pattern: Pattern, span: Span): Span {
  const own = new Set(pattern.words);
  const isForeign = (start: number, end: number) =>
    !wordsIn(index, { start, end }).some((word) => own.has(word));
  const { start, end } = span;
  const edges = [start, ...index.breaksWithin(span), end];
  const isLeftOver = () => edges.length - 2 > pattern.breaks;
  while (isLeftOver() && isForeign(edges.at(0) ?? start, edges.at(1) ?? end)) edges.shift();
  while (isLeftOver() && isForeign(edges.at(-2) ?? start, edges.at(-1) ?? end)) edges.pop();
  return { start: edges.at(0) ?? start, end: edges.at(-1) ?? end };
}

/** The words in a span, in the form in which a pattern has them. */
export function wordsIn(index: TextIndex, span: Span): string[] {
  return wordsOf(index.readable(index.rawSpan(span)).normalize('NFKC'));
}
