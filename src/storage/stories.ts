import type { ArticleId } from '../core/article/article';
import type { StoredStory } from '../core/highlights/story';
import { local } from '../platform/storage';
import { repairStories } from './annotations';
import { parseRecord } from './record-kind';
import { readEntries } from './records';
import type { Outcome } from './schema';
import {
  ANNOTATIONS,
  annotationsKeyOf,
  ARTICLE,
  articleKeyOf,
  recordOf,
  storyIdIn,
} from './story-form';
import { INDEX_KEYS, INDEX_PART, isIndexKey, type StoryEntry } from './story-index';
import { rebuildIndex } from './story-records';
import { transact } from './transaction';

/** All stories with highlights, the last marked or changed first. */
export async function listStories(): Promise<Outcome<readonly StoryEntry[]>> {
  const read = await readIndex(INDEX_KEYS);
  return read.ok ? { ok: true, value: [...read.value.values()].flat().sort(newestFirst) } : read;
}

/** The stories in some parts of the index, by the keys of the parts. Damaged parts are made anew. */
export async function readIndex(
  keys: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly StoryEntry[]>>> {
  const found = await readEntries(keys);
  if (!found.ok) return found;
  const parts = keys.map((key) => parseRecord(INDEX_PART, found.value[key]).value);
  const damaged = keys.filter((_, i) => !parts[i]);
  if (damaged.length > 0) {
    const rebuilt = await transact((records) => rebuildIndex(records, damaged));
    return rebuilt.ok ? readIndex(keys) : rebuilt;
  }
  return { ok: true, value: new Map(keys.map((key, i) => [key, Object.values(parts[i] ?? {})])) };
}

/**
 * Stories with all their highlights, in the order of `ids`; ids of which there are no highlights are
 * left out. For many stories call it with some hundred ids at a time: each call reads them at once.
 */
export async function readStories(
  ids: readonly ArticleId[],
): Promise<Outcome<readonly StoredStory[]>> {
  const found = await readEntries(ids.flatMap((id) => [annotationsKeyOf(id), articleKeyOf(id)]));
  if (!found.ok) return found;
  const damaged: ArticleId[] = [];
  const stories = ids.flatMap((id): StoredStory[] => {
    const annotations = parseRecord(ANNOTATIONS, found.value[annotationsKeyOf(id)]);
    const record = parseRecord(ARTICLE, found.value[articleKeyOf(id)]);
    if (annotations.damaged.length + record.damaged.length > 0) damaged.push(id);
    const [first] = annotations.value;
    if (!first) return [];
    const kept = record.value ?? recordOf(first.target.source);
    return [{ id, record: kept, annotations: annotations.value }];
  });
  const repaired = damaged.length > 0 ? await repairStories(damaged) : undefined;
  return repaired && !repaired.ok ? repaired : { ok: true, value: stories };
}

/** What has changed in the list of stories. */
export interface StoriesChange {
  readonly ids: readonly ArticleId[];
  /** Keys of the parts of the index in which they are. */
  readonly parts: readonly string[];
}

/** Calls back when anything in the list of stories has changed. @returns a function that ends it. */
export function watchStories(changed: (change: StoriesChange) => void): () => void {
  return local.watch((keys) => {
    const parts = keys.filter(isIndexKey);
    if (parts.length > 0) changed({ ids: keys.flatMap((key) => storyIdIn(key) ?? []), parts });
  });
}

/** Order of a list of stories. */
export function newestFirst(a: StoryEntry, b: StoryEntry): number {
  if (a.modified === b.modified) return 0;
  return a.modified > b.modified ? -1 : 1;
}
