import { isInWord, wordsOf } from './boundaries';
import { fold } from './fold';

/** What to look for, folded. */
export interface Pattern {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How much of prefix and suffix stood in the same block as the quote, in characters. */
  readonly ownPrefix: number;
  readonly ownSuffix: number;
  /** The nearest lines of prefix and suffix that have words. */
  readonly lineBefore: string;
  readonly lineAfter: string;
  /** All lines of prefix and suffix. */
  readonly lines: ReadonlySet<string>;
  /** The words of the quote. */
  readonly words: readonly string[];
  /** How many blocks or lines begin within the quote. */
  readonly breaks: number;
  /** Whether the quote was all of one or more blocks, so that it can move without what was around. */
  readonly startsBlock: boolean;
  readonly endsBlock: boolean;
  /** Whether the quote began, or ended, within a word. */
  readonly startsInWord: boolean;
  readonly endsInWord: boolean;
  /** Whether so much context was taken because another copy of the words had the same. */
  readonly hadTwin: boolean;
  /** How often the very words stood in the text, as far as is known. */
  readonly copies: number;
}

/** Weight of an ideograph or syllable beside that of a letter. */
const DENSE = 3;
const DENSE_LETTERS = /[\u2e80-\ud7ff\uf900-\ufaff]/g;

/** Characters of context, as they stand, beyond which it was made longer. */
const COMMON_CONTEXT = 400;
/** Words, or weight, from which a quote says by itself what it is. */
const TELLING_WORDS = 3;
const TELLING_WEIGHT = 16;

/** How much a text says: its length, in letters. */
export function weightOf(text: string): number {
  return text.length + (DENSE - 1) * (text.match(DENSE_LETTERS)?.length ?? 0);
}

/** Whether a quote that stands once in a story stands there for itself. */
export function isTelling({ quote, words }: Pattern): boolean {
  return words.length >= TELLING_WORDS || weightOf(quote) >= TELLING_WEIGHT;
}

/** Whether a text is written in ideographs or syllables rather than in letters. */
export function isDense(text: string): boolean {
  return weightOf(text) > 2 * text.length;
}

/** How often a part stands in a text, copies that overlap included. */
export function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}

/** Where a part stands in a text; -1 where it is not there, or more than once. */
export function onlyIndexOf(text: string, part: string): number {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) < 0 ? first : -1;
}

interface Quotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly copies?: number;
}

/** The quotation of an annotation as a pattern. */
export function patternOf({ exact, prefix, suffix, copies = 1 }: Quotation): Pattern {
  return {
    quote: fold(exact),
    prefix: fold(prefix),
    suffix: fold(suffix),
    ownPrefix: fold(prefix.slice(prefix.lastIndexOf('\n') + 1)).length,
    ownSuffix: fold(suffix.split('\n', 1)[0] ?? '').length,
    lineBefore: fold(prefix.trimEnd().split('\n').at(-1) ?? ''),
    lineAfter: fold(suffix.trimStart().split('\n', 1)[0] ?? ''),
    lines: new Set(`${prefix}\n${suffix}`.split('\n').map(fold)),
    breaks: exact.split('\n').length - 1,
    words: wordsOf(exact.normalize('NFKC')),
    startsBlock: prefix === '' || prefix.endsWith('\n'),
    endsBlock: suffix === '' || suffix.startsWith('\n'),
    startsInWord: isInWord(prefix + exact, prefix.length),
    endsInWord: isInWord(exact + suffix, exact.length),
    hadTwin: copies > 1 && Math.max(prefix.length, suffix.length) > COMMON_CONTEXT,
    copies,
  };
}
