import * as v from 'valibot';

/** Part of a stored value that can't be used. */
export interface Damage {
  readonly value: unknown;
  /** What is wrong with it, in plain English words for whoever repairs it. */
  readonly why: string;
}

/** What became of a stored value: the part that can be used, and the parts that can't. */
interface Parsed<T> {
  readonly value: T;
  readonly damaged: readonly Damage[];
}

/** How the values under a key are read. */
export interface RecordKind<T> {
  /** Stands for a key that is not there. */
  readonly absent: T;
  parse(stored: unknown): Parsed<T>;
}

/** One value, valid as a whole or not at all. */
export function single<T>(schema: v.GenericSchema<unknown, T>): RecordKind<T | undefined> {
  return {
    absent: undefined,
    parse(stored) {
      const result = v.safeParse(schema, stored);
      return result.success
        ? { value: result.output, damaged: [] }
        : { value: undefined, damaged: [{ value: stored, why: reasonOf(result.issues) }] };
    },
  };
}

/** A list whose items stand for themselves: a damaged one does not touch the rest. */
export function listOf<T>(schema: v.GenericSchema<unknown, T>): RecordKind<readonly T[]> {
  return {
    absent: [],
    parse(stored) {
      if (!Array.isArray(stored)) {
        return { value: [], damaged: [{ value: stored, why: 'This is no list.' }] };
      }
      const value: T[] = [];
      const damaged: Damage[] = [];
      for (const item of stored as readonly unknown[]) {
        const result = v.safeParse(schema, item);
        if (result.success) value.push(result.output);
        else damaged.push({ value: item, why: reasonOf(result.issues) });
      }
      return { value, damaged };
    },
  };
}

/** `null` stands for a record that was taken out in the same stroke in which others were written. */
export function parseRecord<T>(kind: RecordKind<T>, stored: unknown): Parsed<T> {
  if (stored === undefined || stored === null) return { value: kind.absent, damaged: [] };
  return kind.parse(stored);
}

function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const reasons = issues.map((issue) => {
    const path = v.getDotPath(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
  });
  return reasons.slice(0, 3).join('; ');
}
