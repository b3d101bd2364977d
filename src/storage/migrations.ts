import type { Entries } from '../platform/storage';
import { indexStories } from './migrations/index-stories';

/** One step from the form before to form number `to`. */
export interface Migration {
  readonly to: number;
  /** Names of the keys that `rewrite` gets. */
  readonly reads: RegExp;
  /** Changes nothing itself: says what to write and which keys are then of no more use. */
  rewrite(records: Entries): { readonly set: Entries; readonly remove: readonly string[] };
}

/** In the order of `to`, without a gap, from 2 on: the first form needs no step. */
export const MIGRATIONS: readonly Migration[] = [indexStories];
