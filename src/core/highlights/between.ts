import type { Home } from './homes';
import { MOST_LIKENESS, isDivided } from './likeness';
import type { Pattern } from './pattern';
import type { Place } from './places';
import type { Span, TextIndex } from './text-index';

/**
 * All that stands between what is right beside the quote, where that says by itself that it is the
 * quote: a box has come into it, or it is written in capitals now.
 */
export function placeBetween(index: TextIndex, pattern: Pattern, home: Home): Place | undefined {
  const divided = dividedSpan(index, pattern, home);
  if (divided) return { span: divided, likeness: MOST_LIKENESS };
  const recased = recasedSpan(index, pattern, home);
  return recased && { span: recased, likeness: 1 };
}

function dividedSpan(index: TextIndex, pattern: Pattern, home: Home): Span | undefined {
  const { before, after } = home;
  if (before?.loose !== 0 || after?.loose !== 0) return undefined;
  const span = { start: before.at, end: after.at };
  return isDivided(index, pattern, span, 1) ? span : undefined;
}

/* At an end of the story there is no context on one side. */
function recasedSpan(
  { text }: TextIndex,
  { prefix, quote, suffix }: Pattern,
  { before, after }: Home,
): Span | undefined {
  const from = before?.loose === 0 ? before.at : undefined;
  const to = after?.loose === 0 ? after.at : undefined;
  const start = from ?? (prefix === '' ? (to ?? 0) - quote.length : -1);
  const end = to ?? (suffix === '' ? start + quote.length : -1);
  if (start < 0 || end < start || end - start > 2 * quote.length) return undefined;
  const found = text.slice(start, end);
  const isRecased = found !== quote && found.toUpperCase() === quote.toUpperCase();
  return isRecased ? { start, end } : undefined;
}
