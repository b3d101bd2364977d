import * as v from 'valibot';
import { local, withLock, type StorageArea, type Stored } from '../platform/storage';
import { MIGRATIONS, type Migration } from './migrations';

/** `newer-version`: a later version of Stet wrote the store; this one must not touch it. */
export interface VersionFailure {
  readonly reason: 'newer-version';
  readonly message: string;
}

/** What came of an operation on the store. */
export type Outcome<T> = Stored<T> | { readonly ok: false; readonly failure: VersionFailure };

/** Holds the number of the form that the records are in. */
const KEY = 'schema';
const FIRST_VERSION = 1;

let opening: Promise<Outcome<undefined>> | undefined;

/** Makes sure, once in each context, that the records are in the present form. */
export async function openStore(): Promise<Outcome<undefined>> {
  opening ??= migrate(local, MIGRATIONS);
  const outcome = await opening;
  if (!outcome.ok) opening = undefined;
  return outcome;
}

/**
 * Brings the records of an area to the form of the last migration. New records and their version
 * number are written in one go, so that a killed browser leaves the old form or the new one.
 */
export function migrate(
  area: StorageArea,
  migrations: readonly Migration[],
): Promise<Outcome<undefined>> {
  const target = migrations.at(-1)?.to ?? FIRST_VERSION;
  return withLock(KEY, async () => {
    const found = await area.get([KEY]);
    if (!found.ok) return found;
    const stored = found.value[KEY];
    const version = v.is(v.number(), stored) ? stored : undefined;
    if (version === target) return { ok: true, value: undefined };
    if (version === undefined) return await firstUse(area, migrations, target);
    if (version > target) return newerVersion(version, target);
    return await climb(area, migrations, version);
  });
}

/** A store without a number is empty, or in the first form with its number lost. */
async function firstUse(
  area: StorageArea,
  migrations: readonly Migration[],
  target: number,
): Promise<Outcome<undefined>> {
  const keys = await area.keys();
  if (!keys.ok) return keys;
  if (keys.value.length === 0 || target === FIRST_VERSION) return area.set({ [KEY]: target });
  return climb(area, migrations, FIRST_VERSION);
}

async function climb(
  area: StorageArea,
  migrations: readonly Migration[],
  from: number,
): Promise<Outcome<undefined>> {
  for (const migration of migrations.filter(({ to }) => to > from)) {
    const keys = await area.keys();
    if (!keys.ok) return keys;
    const records = await area.get(keys.value.filter((key) => migration.reads.test(key)));
    if (!records.ok) return records;
    const { set, remove } = migration.rewrite(records.value);
    const written = await area.set({ ...set, [KEY]: migration.to });
    if (!written.ok) return written;
    if (remove.length > 0) await area.remove(remove);
  }
  return { ok: true, value: undefined };
}

function newerVersion(found: number, known: number): Outcome<undefined> {
  const message = `The store has version ${found}; this Stet knows ${known}.`;
  return { ok: false, failure: { reason: 'newer-version', message } };
}
