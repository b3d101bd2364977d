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

export type Entries = Readonly<Record<string, unknown>>;

/** Part of the browser's storage: JSON values under text keys. */
export interface StorageArea {
  /** Those of the keys that are there. */
  get(keys: readonly string[]): Promise<Stored<Entries>>;
  /** The names of all that is stored. */
  keys(): Promise<Stored<readonly string[]>>;
  /** Writes all entries or none, even if the browser is killed meanwhile. */
  set(entries: Entries): Promise<Stored<undefined>>;
  remove(keys: readonly string[]): Promise<Stored<undefined>>;
  /** Calls back whenever any context has written keys, with their names. @returns a function that ends it. */
  watch(changed: (keys: readonly string[]) => void): () => void;
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
    get: (keys) => attempt(() => find().get([...keys])),
    keys: () => attempt(() => keysOf(find())),
    set: (entries) => attempt(() => find().set(entries).then(nothing)),
    remove: (keys) =>
      attempt(() =>
        find()
          .remove([...keys])
          .then(nothing),
      ),
    watch: (changed) => {
      const listener = (changes: Entries) => changed(Object.keys(changes));
      find().onChanged.addListener(listener);
      return () => find().onChanged.removeListener(listener);
    },
  };
}

/** Before Chrome 130 and Firefox 143 the names come only with all that they name. */
async function keysOf(area: browser.Storage.StorageArea): Promise<readonly string[]> {
  const mayHave: Partial<Pick<browser.Storage.StorageArea, 'getKeys'>> = area;
  return (await mayHave.getKeys?.()) ?? Object.keys(await area.get(null));
}

function nothing(): undefined {
  return undefined;
}

async function attempt<T>(task: () => Promise<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    /* Firefox may say it by the name of the error alone. */
    const words = error instanceof Error ? `${error.name} ${message}` : message;
    const isFull = /quota|disk (is )?full|no.?(device.?)?space/i.test(words);
    return { ok: false, failure: { reason: isFull ? 'quota' : 'unavailable', message } };
  }
}
