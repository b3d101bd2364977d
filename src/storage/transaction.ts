import { local, withLock, type Entries } from '../platform/storage';
import { setAside } from './quarantine-entry';
import { parseRecord, type RecordKind } from './record-kind';
import { openStore, type Outcome } from './schema';

/** The one lock under which all is written. */
const LOCK = 'store';

/**
 * Runs a task while nobody else writes, and then writes all that it wants to in one go: a browser
 * that is killed leaves all of it or nothing. A task that fails has written nothing, unless it called
 * `commit` itself.
 */
export async function transact<T>(
  task: (records: Transaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  return withLock(LOCK, async () => {
    const records = new Transaction();
    const outcome = await task(records);
    if (!outcome.ok) return outcome;
    const written = await records.commit();
    return written.ok ? outcome : written;
  });
}

/** The records as a task sees them: with what it has written already. */
export class Transaction {
  readonly #found = new Map<string, unknown>();
  readonly #written = new Map<string, unknown>();
  /** What was parsed already, or written in its own form. */
  readonly #parsed = new Map<string, { readonly kind: unknown; readonly value: unknown }>();

  /** Fetches records, so that they can be read. */
  async load(keys: readonly string[]): Promise<Outcome<undefined>> {
    const missing = [...new Set(keys)].filter((key) => !this.#found.has(key));
    if (missing.length === 0) return { ok: true, value: undefined };
    const found = await local.get(missing);
    if (!found.ok) return found;
    for (const key of missing) this.#found.set(key, found.value[key] ?? null);
    return { ok: true, value: undefined };
  }

  /** The value under a key. What does not parse is set aside, in the same stroke as all else. */
  read<T>(key: string, kind: RecordKind<T>): T {
    const parsed = this.#parsed.get(key);
    /* Whatever is kept with a kind is of its type. */
    if (parsed?.kind === kind) return parsed.value as T;
    const { value, damaged } = parseRecord(kind, this.stored(key));
    if (damaged.length > 0) {
      for (const [name, entry] of setAside(key, damaged)) this.#written.set(name, entry);
      this.#written.set(key, value ?? null);
    }
    this.#parsed.set(key, { kind, value });
    return value;
  }

  /** The value under a key as it is, unparsed; `null` for none. */
  stored(key: string): unknown {
    if (this.#written.has(key)) return this.#written.get(key);
    if (!this.#found.has(key)) throw new Error(`${key} was not loaded.`);
    return this.#found.get(key);
  }

  /** Whether the present stroke writes the record. */
  isWritten(key: string): boolean {
    return this.#written.has(key);
  }

  /** @param value of whatever form; `null` or `undefined` takes the record out. */
  write(key: string, value: unknown): void {
    this.#written.set(key, value ?? null);
    this.#parsed.delete(key);
  }

  /** Writes a record that need not be parsed when it is read again. */
  put<T>(key: string, kind: RecordKind<T>, value: T): void {
    this.write(key, value);
    if (value !== undefined) this.#parsed.set(key, { kind, value });
  }

  /** Removes records that nothing refers to any more; at once, not in the stroke with the rest. */
  async discard(keys: readonly string[]): Promise<Outcome<undefined>> {
    if (keys.length === 0) return { ok: true, value: undefined };
    for (const key of keys) {
      this.#found.set(key, null);
      this.#parsed.delete(key);
    }
    return local.remove(keys);
  }

  /** Writes what there is to write, in one stroke, and forgets what was fetched. */
  async commit(): Promise<Outcome<undefined>> {
    const entries: Entries = Object.fromEntries(this.#written);
    this.abandon();
    return Object.keys(entries).length === 0 ? { ok: true, value: undefined } : local.set(entries);
  }

  /** Gives up what there is to write, and forgets what was fetched. */
  abandon(): void {
    this.#written.clear();
    this.#found.clear();
    this.#parsed.clear();
  }
}
