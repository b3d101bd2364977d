import type { Selectors } from './annotation';
import { snapToWords } from './boundaries';
import { countOf } from './pattern';
import { textIndexOf, type Span, type TextIndex } from './text-index';

/** Characters of context on each side, folded: more than the model's examples, so that some of it
    survives when the words next to the quote are edited. */
const CONTEXT = 256;
/** What the context grows to, at most, while the same words with the same context stand twice. */
const LONGEST_CONTEXT = 1024;
/** Least number of characters as they stand, for scripts that fold into more than they are. */
const LEAST_RAW_CONTEXT = 48;

/**
 * Describes the words in a range, so that they can be found again in any view of the story.
 * @param root the element that holds the story, e.g. the clean story or the page's body.
 * @returns the words with what stands before and after them and how often they are there, and their offsets in the text of
 *   `root`; `null` when there are no words of `root` in the range.
 */
export function describe(range: Range, root: Node): Selectors | null {
  const index = textIndexOf(root);
  const span = index.spanOf(range);
  if (!span) return null;
  const raw = index.rawSpan(span);
  const around = contextOf(index, span, raw);
  const copies = countOf(index.text, index.text.slice(span.start, span.end));
  return [
    {
      type: 'TextQuoteSelector',
      exact: index.readable(raw).trim(),
      prefix: index.readable({ start: around.start, end: raw.start }).trimStart(),
      suffix: index.readable({ start: raw.end, end: around.end }).trimEnd(),
      ...(copies > 1 ? { copies } : {}),
    },
    { type: 'TextPositionSelector', ...raw },
  ];
}

/** The raw span of a quote with its context: whole words, and as much as makes it the only one. */
function contextOf(index: TextIndex, span: Span, raw: Span): Span {
  let length = CONTEXT;
  while (length < LONGEST_CONTEXT && isRepeated(index.text, span, length)) length *= 2;
  const wide = index.rawSpan({
    start: Math.max(0, span.start - length),
    end: Math.min(index.text.length, span.end + length),
  });
  return snapToWords(index.raw, {
    start: Math.max(0, Math.min(wide.start, raw.start - LEAST_RAW_CONTEXT)),
    end: Math.min(index.raw.length, Math.max(wide.end, raw.end + LEAST_RAW_CONTEXT)),
  });
}

function isRepeated(text: string, span: Span, length: number): boolean {
  const pattern = text.slice(Math.max(0, span.start - length), span.end + length);
  return text.indexOf(pattern) !== text.lastIndexOf(pattern);
}
