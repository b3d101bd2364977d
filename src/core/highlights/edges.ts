import { isInWord, snapToWords, wordsOf } from './boundaries';
import type { Home } from './homes';
import type { Pattern } from './pattern';
import type { Span, TextIndex } from './text-index';

/** Characters at an end of a quote that must be the same for the end to be sure. */
const SURE = 4;
/** And where the context says that it is a little further out. */
const SURE_BESIDE = 24;
/** Share of the words of a block that are the quote's, if the block is. */
const LEAST_OWN = 0.4;
/** How far an end may be moved to where the context, or the block, says that it is. */
const REACH = 48;

/**
 * Moves the ends of similar words to where the quote must begin and end. Likeness alone leaves out,
 * or cuts in two, a first or last word that was changed.
 */
export function settle(index: TextIndex, pattern: Pattern, span: Span, home: Home): Span {
  const { quote } = pattern;
  const { before, after } = home;
  const first = before?.loose === 0 ? before.at : undefined;
  const last = after?.loose === 0 ? after.at : undefined;
  /* What stands in between may be the quote's own first or last words, of which others were made. */
  const isLacking = index.breaksWithin(span).length < pattern.breaks;
  const sureAt = (edge: number | undefined, at: number) => {
    const off = Math.abs((edge ?? at) - at);
    const isApart =
      index.breaksIn({ start: Math.min(edge ?? at, at), end: Math.max(edge ?? at, at) }).length > 0;
    return off > 0 && off <= REACH && (isLacking || !isApart) ? SURE_BESIDE : SURE;
  };
  const isPart = partOfWord(index, pattern, span);
  const startIsSure =
    !isPart.start && index.text.startsWith(quote.slice(0, sureAt(first, span.start)), span.start);
  const endIsSure =
    !isPart.end && index.text.slice(0, span.end).endsWith(quote.slice(-sureAt(last, span.end)));
  return withoutRest(index, pattern, {
    start: startIsSure ? span.start : settleStart(index, pattern, span, first),
    end: endIsSure ? span.end : settleEnd(index, pattern, span, last),
  });
}

/** Whether a place begins, or ends, within a word, and the quote did not. */
export function partOfWord(index: TextIndex, pattern: Pattern, span: Span) {
  const { start, end } = index.rawSpan(span);
  const { startsBlock, endsBlock } = index.edgesOf(span);
  return {
    start: !pattern.startsInWord && !startsBlock && isInWord(index.raw, start),
    end: !pattern.endsInWord && !endsBlock && isInWord(index.raw, end),
  };
}

/* A full stop or a quotation mark that was all that stood beside the quote in its block. */
function withoutRest({ text }: TextIndex, pattern: Pattern, { start, end }: Span): Span {
  const { prefix, suffix, ownPrefix, ownSuffix, quote } = pattern;
  const [before, after] = [prefix.slice(prefix.length - ownPrefix), suffix.slice(0, ownSuffix)];
  const isIn = (rest: string, at: number, edge: string) =>
    rest.length > 0 && rest.length < SURE && rest !== edge && text.startsWith(rest, at);
  return {
    start: isIn(before, start, quote.slice(0, ownPrefix)) ? start + ownPrefix : start,
    end: isIn(after, end - ownSuffix, quote.slice(-ownSuffix)) ? end - ownSuffix : end,
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
 * Leaves out the first and last blocks that have few of the quote's words, where there are more
 * blocks than it had: an advertisement, or a label, that came in right beside it.
 */
export function withoutForeignBlocks(index: TextIndex, pattern: Pattern, span: Span): Span {
  const own = new Set(pattern.words);
  const isForeign = (start: number, end: number) => {
    const words = wordsIn(index, { start, end });
    return (
      words.filter((word) => own.has(word)).length < LEAST_OWN * words.length || words.length === 0
    );
  };
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
