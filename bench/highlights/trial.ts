import type { ResolverName } from './resolvers';
import type { ViewName } from './views';

/** What the script in the page is told. */
export interface Options {
  /** Of the page. */
  readonly id: string;
  readonly seed: string;
  /** All unless told. */
  readonly kinds: readonly string[] | undefined;
  /** How many highlights a kind of change. */
  readonly each: number;
  /** Paragraphs of another page. */
  readonly donor: readonly string[];
  readonly names: readonly ResolverName[];
}

export type Verdict = 'right' | 'orphan' | 'wrong';

export interface Outcome {
  readonly verdict: Verdict;
  /** The words on which the highlight was put; empty where it was put nowhere. */
  readonly found: string;
  readonly remark: string;
  readonly ms: number;
}

/** One highlight under one kind of change. */
export interface Trial {
  readonly id: string;
  readonly kind: string;
  readonly wants: 'found' | 'orphan';
  readonly from: ViewName;
  readonly to: ViewName;
  readonly quote: string;
  readonly words: number;
  /** The words that should have been found. */
  readonly truth: string;
  readonly outcomes: Readonly<Partial<Record<ResolverName, Outcome>>>;
}
