import type { Selectors } from './annotation';
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
  /** The words of the quote. */
  readonly words: readonly string[];
  /** Whether the quote was all of one or more blocks, so that it can move without what was around. */
  readonly startsBlock: boolean;
  readonly endsBlock: boolean;
}

interface Quotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The quotation of an annotation, or a part of one, as a pattern. */
export function patternOf({ exact, prefix, suffix }: Quotation): Pattern {
  return {
    quote: fold(exact),
    prefix: fold(prefix),
    suffix: fold(suffix),
    ownPrefix: fold(prefix.slice(prefix.lastIndexOf('\n') + 1)).length,
    ownSuffix: fold(suffix.split('\n', 1)[0] ?? '').length,
    words: wordsOf(exact.normalize('NFKC')),
    startsBlock: prefix === '' || prefix.endsWith('\n'),
    endsBlock: suffix === '' || suffix.startsWith('\n'),
  };
}

/** Where a long quotation is divided: the ends are looked for by themselves. */
const END = 300;
const CONTEXT = 160;

/** The first and the last words of a long quotation, each with the next ones as its context. */
export function endsOf([{ exact, prefix, suffix }]: Selectors): {
  readonly head: Pattern;
  readonly tail: Pattern;
} {
  const tail = exact.length - END;
  return {
    head: patternOf({
      exact: exact.slice(0, END),
      prefix,
      suffix: exact.slice(END, END + CONTEXT),
    }),
    tail: patternOf({
      exact: exact.slice(tail),
      prefix: exact.slice(tail - CONTEXT, tail),
      suffix,
    }),
  };
}
