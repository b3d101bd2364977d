import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ArticleId } from '../core/article/article';
import { shelve, type ShelvedStory } from '../core/search/shelf';
import { mendHistory } from '../storage/unfinished';
import { newestFirst, readIndex, readStories, watchStories } from '../storage/stories';
import { INDEX_KEYS, type StoryEntry } from '../storage/story-index';
import type { Outcome } from '../storage/schema';

/** A story as the index lists it. */
export interface StockedStory extends StoryEntry {
  /** Its highlights were read, too. */
  readonly isRead?: true;
}

type Shelf = readonly ShelvedStory<StockedStory>[];
type Failure = Extract<Outcome<unknown>, { readonly ok: false }>['failure'];

/** All stories, newest first; those not read yet without their highlights. */
export const stock = signal<Shelf>([]);
/** How many highlights are not read yet; nothing before the index was read. */
export const unread = signal<number | undefined>(undefined);
/** Why the store could not be read. */
export const stockFailure = signal<Failure['reason'] | undefined>(undefined);

/**
 * How many stories are read in one go: few for the first screen, then as many as nobody feels. What
 * was read is shown whenever it has doubled, as showing takes longer the more there is.
 */
const FIRST_CHUNK = 20;
const CHUNK = 100;

/** The parts of the index as they were read, and those that were written since or never read. */
const listed = new Map<string, readonly StoryEntry[]>();
const stale = new Set(INDEX_KEYS);
/** Stories that were written since they were read. */
const changed = new Set<ArticleId>();
let isReading = false;

/**
 * Reads the store, and again whatever changes in it, and mends what a closed page has left unfinished.
 * @param isHeld whether it waits, as what is stored goes on changing. @returns a function that ends it.
 */
export function followStock(isHeld: ReadonlySignal<boolean>): () => void {
  const stop = watchStories(({ ids, parts }) => {
    for (const id of ids) changed.add(id);
    for (const part of parts) stale.add(part);
    void readStock(isHeld);
  });
  const stopWaiting = effect(() => {
    if (!isHeld.value) void readStock(isHeld);
  });
  void mendHistory();
  return () => {
    stop();
    stopWaiting();
  };
}

async function readStock(isHeld: ReadonlySignal<boolean>): Promise<void> {
  if (isReading) return;
  isReading = true;
  let isAnyRead = true;
  while (stale.size > 0 && isAnyRead && !isHeld.peek()) {
    isAnyRead = await readStale();
    if (isAnyRead) await readChanged([...listed.values()].flat().sort(newestFirst));
  }
  isReading = false;
}

/** Reads the parts of the index that are stale. @returns whether they could be read. */
async function readStale(): Promise<boolean> {
  const parts = [...stale];
  stale.clear();
  const read = await readIndex(parts);
  stockFailure.value = read.ok ? undefined : read.failure.reason;
  if (!read.ok) for (const part of parts) stale.add(part);
  else for (const [part, entries] of read.value) listed.set(part, entries);
  return read.ok;
}

/** Reads the stories that are not as they were read, newest first, and ends early when all is stale. */
async function readChanged(entries: readonly StoryEntry[]): Promise<void> {
  const known = new Map(stock.value.map((story) => [story.facts.id, story]));
  const shelf = entries.map((entry) => known.get(entry.id) ?? shelve(entry, []));
  const pending = entries.flatMap((entry, index) => (isRead(known.get(entry.id)) ? [] : [index]));
  let left = pending.reduce((sum, index) => sum + (entries[index]?.count ?? 0), 0);
  stock.value = [...shelf];
  unread.value = left;
  let shown = FIRST_CHUNK / 2;
  for (let done = 0; done < pending.length && stale.size === 0;) {
    const chunk = pending.slice(done, done + (done === 0 ? FIRST_CHUNK : CHUNK));
    stockFailure.value = await readInto(shelf, entries, chunk);
    if (stockFailure.value) return;
    done += chunk.length;
    left -= chunk.reduce((sum, index) => sum + (entries[index]?.count ?? 0), 0);
    if (done >= 2 * shown || done === pending.length) {
      stock.value = [...shelf];
      shown = done;
    }
    unread.value = left;
    await pause();
  }
}

async function readInto(
  shelf: ShelvedStory<StockedStory>[],
  entries: readonly StoryEntry[],
  indexes: readonly number[],
): Promise<Failure['reason'] | undefined> {
  const ids = indexes.flatMap((index) => entries[index]?.id ?? []);
  for (const id of ids) changed.delete(id);
  const stories = await readStories(ids);
  if (!stories.ok) {
    for (const id of ids) changed.add(id);
    return stories.failure.reason;
  }
  const byId = new Map(stories.value.map((story) => [story.id, story]));
  for (const index of indexes) {
    const entry = entries[index];
    const story = entry && byId.get(entry.id);
    if (!story) continue;
    shelf[index] = shelve({ ...entry, isRead: true }, story.annotations);
  }
  return undefined;
}

function isRead(story: ShelvedStory<StockedStory> | undefined): boolean {
  return story?.facts.isRead === true && !changed.has(story.facts.id);
}

/** Lets the browser draw and take what the reader types. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
