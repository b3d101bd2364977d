/** One step from the form before to form number `to`. */
export interface Migration {
  readonly to: number;
  /** Changes nothing itself: says what to write and which keys are then of no more use. */
  rewrite(records: Readonly<Record<string, unknown>>): {
    readonly set: Readonly<Record<string, unknown>>;
    readonly remove: readonly string[];
  };
}

/** In the order of `to`, without a gap, from 2 on: the first form needs no step. */
export const MIGRATIONS: readonly Migration[] = [];
