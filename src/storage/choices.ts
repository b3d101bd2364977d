import { local, type Entries } from '../platform/storage';
import { readEntries } from './records';
import { openStore, type Outcome } from './schema';
import { SETTINGS_KEY } from './settings';
import { CONFIG_PREFIX } from './site-rules';
import { SITE_PREFIX } from './sites';
import { transact } from './transaction';

const isChoice = (key: string): boolean =>
  key === SETTINGS_KEY || key.startsWith(SITE_PREFIX) || key.startsWith(CONFIG_PREFIX);

/**
 * Takes out all that the reader has chosen: settings, choices for sites, rules of their own.
 * @returns the records as they were, for `bringBackChoices`.
 */
export async function eraseChoices(): Promise<Outcome<Entries>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  const keys = await local.keys();
  if (!keys.ok) return keys;
  const before = await readEntries(keys.value.filter(isChoice));
  if (!before.ok) return before;
  const written = await writeAll(Object.keys(before.value).map((key) => [key, null]));
  return written.ok ? before : written;
}

/** Puts records back that `eraseChoices` took out. */
export function bringBackChoices(records: Entries): Promise<Outcome<undefined>> {
  return writeAll(Object.entries(records));
}

function writeAll(entries: readonly (readonly [string, unknown])[]): Promise<Outcome<undefined>> {
  return transact((records) => {
    for (const [key, value] of entries) records.write(key, value);
    return Promise.resolve({ ok: true, value: undefined });
  });
}
