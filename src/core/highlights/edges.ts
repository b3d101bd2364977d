import search from 'approx-string-match';
import { snapToWords } from './boundaries';
import type { Pattern } from './pattern';
import type { Span, TextIndex } from './text-index';

/** Where the context says that a quote begins and ends. */
export interface Edges {
  readonly start?: number;
  readonly end?: number;
}

/** Characters of the context by which an edge is found, and how many of them may differ. */
const CONTEXT = 32;
const CONTEXT_ERRORS = 6;
/** Characters at an end of a quote that must be the same for the end to be sure. */
const SURE = 4;
/** How far an end may be moved to where the context, or the block, says that it is. */
const REACH = 48;

/** Looks for the end of the prefix and the beginning of the suffix in a region. */
export function findEdges(text: string, { prefix, suffix }: Pattern, region: Span): Edges {
  const from = Math.max(0, region.start - CONTEXT);
  const around = text.slice(from, region.end + CONTEXT);
  const tail = prefix.slice(-CONTEXT);
  const head = suffix.slice(0, CONTEXT);
  const before = tail.length < CONTEXT ? undefined : search(around, tail, CONTEXT_ERRORS).at(0);
  const rest = before?.end ?? 0;
  const after =
    head.length < CONTEXT ? undefined : search(around.slice(rest), head, CONTEXT_ERRORS).at(0);
  return {
    ...(before ? { start: from + before.end } : {}),
    ...(after ? { end: from + rest + after.start } : {}),
  };
}

/**
 * Moves the ends of similar words to where the quote must begin and end. Edit distance alone leaves
 * out, or cuts in two, a first or last word that was changed.
 */
export function settle(index: TextIndex, pattern: Pattern, span: Span, edges: Edges): Span {
  const { quote } = pattern;
  const startIsSure = index.text.startsWith(quote.slice(0, SURE), span.start);
  const endIsSure = index.text.slice(0, span.end).endsWith(quote.slice(-SURE));
  return {
    start: startIsSure ? span.start : settleStart(index, pattern, span, edges.start),
    end: endIsSure ? span.end : settleEnd(index, pattern, span, edges.end),
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
  if (pattern.startsBlock && nearest !== undefined) return nearest;
  if (edge > start && edge - start <= REACH) return edge;
  if (start - edge <= REACH) return Math.max(edge, ...blocks.filter((block) => block <= start));
  const raw = index.rawSpan({ start, end: start + 1 });
  return index.foldedOffset(snapToWords(index.raw, raw).start);
}

function settleEnd(index: TextIndex, pattern: Pattern, { end }: Span, edge = Infinity): number {
  const blocks = index.breaksIn({ start: end - REACH, end: end + REACH });
  const nearest = nearestTo(end, blocks);
  if (pattern.endsBlock && nearest !== undefined) return nearest;
  if (edge < end && end - edge <= REACH) return edge;
  if (edge - end <= REACH) return Math.min(edge, ...blocks.filter((block) => block >= end));
  const raw = index.rawSpan({ start: end - 1, end });
  return index.foldedOffset(snapToWords(index.raw, raw).end);
}

function nearestTo(at: number, offsets: readonly number[]): number | undefined {
  return [...offsets].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).at(0);
}
