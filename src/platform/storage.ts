import browser from 'webextension-polyfill';

/** Why the browser did not store or read: `quota` when there is no room, else `unavailable`. */
export interface StorageFailure {
  readonly reason: 'quota' | 'unavailable';
  /** The browser's own words. */
  readonly message: string;
}

export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StorageFailure };

/** Part of the browser's storage: JSON values under text keys. */
export interface StorageArea {
  /** `undefined` when there is no such key. */
  get(key: string): Promise<Stored<unknown>>;
  all(): Promise<Stored<Readonly<Record<string, unknown>>>>;
  /** Writes all entries or none. */
  set(entries: Readonly<Record<string, unknown>>): Promise<Stored<undefined>>;
  remove(key: string): Promise<Stored<undefined>>;
  /** Calls back whenever any context has written the key. @returns a function that ends it. */
  watch(key: string, changed: () => void): () => void;
}

/** On disk, on this machine. */
export const local = areaOf(() => browser.storage.local);

/** In memory: gone when the browser is closed. Not there in Firefox's content scripts. */
export const session = areaOf(() => browser.storage.session);

/**
 * Runs a task while no other context of the extension runs one under the same name
 * (https://www.w3.org/TR/web-locks/). Content scripts stand outside: they have the page's locks.
 */
export async function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(name, task);
}

function areaOf(find: () => browser.Storage.StorageArea): StorageArea {
  return {
    get: (key) => attempt(async () => (await find().get(key))[key]),
    all: () => attempt(() => find().get(null)),
    set: (entries) => attempt(() => find().set(entries).then(nothing)),
    remove: (key) => attempt(() => find().remove(key).then(nothing)),
    watch: (key, changed) => {
      const listener = (changes: Readonly<Record<string, unknown>>) => {
        if (key in changes) changed();
      };
      find().onChanged.addListener(listener);
      return () => find().onChanged.removeListener(listener);
    },
  };
}

function nothing(): undefined {
  return undefined;
}

async function attempt<T>(task: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isFull = /quota|disk (is )?full|no space|FILE_ERROR_NO_SPACE/i.test(message);
    return { ok: false, failure: { reason: isFull ? 'quota' : 'unavailable', message } };
  }
}
