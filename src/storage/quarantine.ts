import * as v from 'valibot';
import { local } from '../platform/storage';
import { enterDeed, loadHistory } from './history';
import { isQuarantineKey, QuarantineEntrySchema, type QuarantineEntry } from './quarantine-entry';
import { readEntries } from './records';
import { openStore, type Outcome } from './schema';
import { transact } from './transaction';

/** Something that was set aside because it could not be used. */
export interface Quarantined extends QuarantineEntry {
  /** Names it for `discardQuarantined`. */
  readonly name: string;
}

/** All that was set aside, the newest first. */
export async function listQuarantined(): Promise<Outcome<readonly Quarantined[]>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  const keys = await local.keys();
  if (!keys.ok) return keys;
  const names = keys.value.filter(isQuarantineKey);
  if (names.length === 0) return { ok: true, value: [] };
  const found = await readEntries(names);
  if (!found.ok) return found;
  const entries = names.flatMap((name) => entryOf(name, found.value[name]));
  return { ok: true, value: entries.sort((a, b) => (a.time < b.time ? 1 : -1)) };
}

/** What was set aside as a JSON text that a reader can keep or send to whoever can repair it. */
export function quarantineFile(entries: readonly Quarantined[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** Throws away what was set aside, as a step that can be undone. */
export function discardQuarantined(names: readonly string[]): Promise<Outcome<number | undefined>> {
  return transact(async (records): Promise<Outcome<number | undefined>> => {
    const history = await loadHistory(records);
    if (!history.ok) return history;
    const keys = names.filter(isQuarantineKey);
    const loaded = await records.load(keys);
    if (!loaded.ok) return loaded;
    const there = keys.filter((key) => records.stored(key) !== null);
    if (there.length === 0) return { ok: true, value: undefined };
    const before = Object.fromEntries(there.map((key) => [key, records.stored(key)]));
    for (const key of there) records.write(key, null);
    return enterDeed(records, 'discard', { stories: [], records: before });
  });
}

/** Older versions kept the values alone, in a list, and said the rest in the key. */
function entryOf(name: string, stored: unknown): readonly Quarantined[] {
  if (stored === null || stored === undefined) return [];
  const parsed = v.safeParse(QuarantineEntrySchema, stored);
  if (parsed.success) return [{ name, ...parsed.output }];
  const [, key = name, time = ''] = /^quarantine:(.*?):(\d{4}-.*)$/.exec(name) ?? [];
  return [{ name, key, why: '', time, value: stored }];
}
