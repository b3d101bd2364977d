import type { Candidate, Resolution, Selectors } from './annotation';
import { judge, type Weighed } from './judge';
import { onlyIndexOf, patternOf, type Pattern } from './pattern';
import { textIndexOf, type Span, type TextIndex } from './text-index';
import { weigh } from './weigh';

/** What else is known of the place where an annotation is looked for. */
export interface Hints {
  /** The part of `root` that holds the story; words outside it count less. */
  readonly story?: Node;
}

/** Context that has to agree, to the letter, for a quote to be taken without further weighing. */
const TELLING_CONTEXT = 32;

/**
 * Finds the words of an annotation in any view of their story, whatever has changed around them and,
 * within limits, in them.
 *
 * All places with the very words and with similar words are weighed together, by the words and by
 * what stands around them. Where no place is good enough, or none is clearly better than the next,
 * there is no range but the candidates, best first: a highlight that is not shown is found again by
 * its reader, one on the wrong words is not.
 */
export function resolve(selectors: Selectors, root: Node, hints: Hints = {}): Resolution {
  const index = textIndexOf(root);
  const [quote, position] = selectors;
  const pattern = patternOf(quote);
  if (pattern.quote === '') return { ok: false, reason: 'absent', candidates: [] };
  const unchanged = unchangedSpan(index.text, pattern, index.foldedOffset(position.start));
  if (unchanged) return found(index, { span: unchanged, likeness: 1 }, 1);

  const verdict = judge(pattern, weigh(index, pattern, hints.story));
  if (verdict.ok) return found(index, verdict.best, verdict.best.score);
  const candidates = verdict.candidates.map((candidate) => toCandidate(index, candidate));
  return { ok: false, reason: verdict.reason, candidates };
}

/**
 * Where quote and context stand to the letter: at the position where they were or, if not there, at
 * the only such place. Among equal copies the position decides only when nothing has moved; and of
 * sections that are copies of one another, what one view leaves out of one makes the other look right.
 */
function unchangedSpan(text: string, pattern: Pattern, position: number): Span | undefined {
  const { prefix, quote, suffix } = pattern;
  const whole = prefix + quote + suffix;
  const isTelling = prefix.length + suffix.length >= TELLING_CONTEXT;
  if (!isTelling && whole !== text) return undefined;
  const first = text.startsWith(whole, position - prefix.length)
    ? position - prefix.length
    : pattern.hadTwin
      ? -1
      : onlyIndexOf(text, whole);
  /* Where the quote stood at an end of the story, something has come to its bare side. */
  const isBare =
    (prefix === '' && first !== 0) || (suffix === '' && first + whole.length !== text.length);
  if (first < 0 || isBare) return undefined;
  const start = first + prefix.length;
  return { start, end: start + quote.length };
}

function found(
  index: TextIndex,
  { span, likeness }: Pick<Weighed, 'span' | 'likeness'>,
  score: number,
): Resolution {
  return { ok: true, range: index.rangeOf(span), score, by: likeness === 1 ? 'exact' : 'fuzzy' };
}

function toCandidate(index: TextIndex, { span, score }: Weighed): Candidate {
  return { range: index.rangeOf(span), score };
}
