import { wordsOf } from './boundaries';
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
  /** The words of the quote. */
  readonly words: readonly string[];
  /** How many blocks or lines begin within the quote. */
  readonly breaks: number;
  /** Whether the quote was all of one or more blocks, so that it can move without what was around. */
  readonly startsBlock: boolean;
  readonly endsBlock: boolean;
  /** How often the very words stood in the text, as far as is known. */
  readonly copies: number;
}

/** Weight of an ideograph or syllable beside that of a letter. */
const DENSE = 3;
const DENSE_LETTERS = /[\u2e80-\ud7ff\uf900-\ufaff]/g;

/** How much a text says: its length, in letters. */
export function weightOf(text: string): number {
  return text.length + (DENSE - 1) * (text.match(DENSE_LETTERS)?.length ?? 0);
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
    breaks: exact.split('\n').length - 1,
    words: wordsOf(exact.normalize('NFKC')),
    startsBlock: prefix === '' || prefix.endsWith('\n'),
    endsBlock: suffix === '' || suffix.startsWith('\n'),
    copies,
  };
}
