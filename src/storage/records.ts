import { local, type Entries } from '../platform/storage';
import { parseRecord, type RecordKind } from './record-kind';
import { openStore, type Outcome } from './schema';
import { transact } from './transaction';

/** Reads a record. What does not parse is set aside for good and the rest is returned. */
export async function readRecord<T>(key: string, kind: RecordKind<T>): Promise<Outcome<T>> {
  const found = await readEntries([key]);
  if (!found.ok) return found;
  const { value, damaged } = parseRecord(kind, found.value[key]);
  return damaged.length === 0 ? { ok: true, value } : updateRecord(key, kind, (same) => same);
}

/** The values under keys as they are stored. */
export async function readEntries(keys: readonly string[]): Promise<Outcome<Entries>> {
  const opened = await openStore();
  return opened.ok ? local.get(keys) : opened;
}

/**
 * Reads a record, changes it and writes it back while nobody else writes.
 * @returns what is now stored.
 */
export function updateRecord<T>(
  key: string,
  kind: RecordKind<T>,
  change: (value: T) => T,
): Promise<Outcome<T>> {
  return transact(async (records) => {
    const loaded = await records.load([key]);
    if (!loaded.ok) return loaded;
    const value = change(records.read(key, kind));
    records.put(key, kind, value);
    return { ok: true, value };
  });
}
