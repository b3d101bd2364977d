import type { StorageArea, Stored } from '../platform/storage';

/** The browser's storage in memory, slow enough that writers get in each other's way. */
interface FakeArea extends StorageArea {
  readonly entries: Map<string, unknown>;
  /** Each call of `set`, as what it wrote. */
  readonly writes: Readonly<Record<string, unknown>>[];
  /** How many more `set` calls find room. */
  room: number;
  /** How many characters a `set` call may have. */
  limit: number;
}

function fakeArea(): FakeArea {
  const watchers = new Set<(keys: readonly string[]) => void>();
  const area: FakeArea = {
    entries: new Map(),
    writes: [],
    room: Infinity,
    limit: Infinity,
    get: (keys) =>
      later(() => {
        const found = keys.filter((key) => area.entries.has(key));
        return structuredClone(
          Object.fromEntries(found.map((key) => [key, area.entries.get(key)])),
        );
      }),
    keys: () => later(() => [...area.entries.keys()]),
    remove: (keys) =>
      later(() => {
        for (const key of keys) area.entries.delete(key);
        for (const tell of watchers) tell(keys);
        return undefined;
      }),
    async set(entries) {
      if (area.room <= 0 || JSON.stringify(entries).length > area.limit) return full();
      area.room -= 1;
      return await later(() => {
        area.writes.push(entries);
        for (const [key, value] of Object.entries(entries)) {
          area.entries.set(key, structuredClone(value));
        }
        for (const tell of watchers) tell(Object.keys(entries));
        return undefined;
      });
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
  return area;
}

async function later<T>(task: () => T): Promise<Stored<T>> {
  for (let turns = Math.random() * 4; turns > 0; turns -= 1) await new Promise(setImmediate);
  return { ok: true, value: task() };
}

function full(): Stored<never> {
  const message = 'QUOTA_BYTES quota exceeded';
  return { ok: false, failure: { reason: 'quota', message } };
}

export const local = fakeArea();
export const session = fakeArea();

const tails = new Map<string, Promise<unknown>>();

export async function withLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  const turn = (tails.get(name) ?? Promise.resolve()).then(task);
  tails.set(
    name,
    turn.catch(() => undefined),
  );
  return await turn;
}

/** As after the installation. */
export function reset(): void {
  for (const area of [local, session]) {
    area.entries.clear();
    area.writes.length = 0;
    area.room = Infinity;
    area.limit = Infinity;
  }
}
