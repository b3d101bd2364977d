import * as v from 'valibot';
import { local, withLock } from '../platform/storage';
import { openStore, type Outcome } from './schema';

/** What became of a stored value: the part that can be used, and the parts that can't. */
interface Parsed<T> {
  readonly value: T;
  readonly damaged: readonly unknown[];
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
        : { value: undefined, damaged: [stored] };
    },
  };
}

/** A list whose items stand for themselves: a damaged one does not touch the rest. */
export function listOf<T>(schema: v.GenericSchema<unknown, T>): RecordKind<readonly T[]> {
  return {
    absent: [],
    parse(stored) {
      if (!Array.isArray(stored)) return { value: [], damaged: [stored] };
      const items: readonly unknown[] = stored;
      const results = items.map((item) => v.safeParse(schema, item));
      return {
        value: results.flatMap((result) => (result.success ? [result.output] : [])),
        damaged: items.filter((_, index) => !results[index]?.success),
      };
    },
  };
}

/** Reads a record. What does not parse is set aside for good and the rest is returned. */
export async function readRecord<T>(key: string, kind: RecordKind<T>): Promise<Outcome<T>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  const found = await local.get(key);
  if (!found.ok) return found;
  if (found.value === undefined) return { ok: true, value: kind.absent };
  const { value, damaged } = kind.parse(found.value);
  return damaged.length === 0 ? { ok: true, value } : updateRecord(key, kind, (same) => same);
}

/**
 * Reads a record, changes it and writes it back while nobody else does.
 * @param change must not be asynchronous; its result is stored, an empty one as no record at all.
 * @returns what is now stored.
 */
export async function updateRecord<T>(
  key: string,
  kind: RecordKind<T>,
  change: (value: T) => T,
): Promise<Outcome<T>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  return withLock(key, async () => {
    const found = await local.get(key);
    if (!found.ok) return found;
    const isAbsent = found.value === undefined;
    const parsed = isAbsent ? { value: kind.absent, damaged: [] } : kind.parse(found.value);
    const value = change(parsed.value);
    const written = await write(key, value, parsed.damaged);
    return written.ok ? { ok: true, value } : written;
  });
}

/** What is set aside is written before, or together with, what takes its place. */
async function write(key: string, value: unknown, damaged: readonly unknown[]) {
  const aside = damaged.length === 0 ? {} : { [quarantineKey(key)]: damaged };
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) return local.set({ ...aside, [key]: value });
  const written = await local.set(aside);
  return written.ok ? local.remove(key) : written;
}

function quarantineKey(key: string): string {
  return `quarantine:${key}:${new Date().toISOString()}`;
}
