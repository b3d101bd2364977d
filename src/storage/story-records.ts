import * as v from 'valibot';
import { ArticleIdSchema, type ArticleId } from '../core/article/article';
import type { Annotation } from '../core/highlights/annotation';
import { local } from '../platform/storage';
import type { Outcome } from './schema';
import {
  ANNOTATIONS,
  ANNOTATIONS_PREFIX,
  annotationsKeyOf,
  ARTICLE,
  articleKeyOf,
} from './story-form';
import { byIndexKey, indexed, indexKeyOf, INDEX_PART, type StoryRecords } from './story-index';
import type { Transaction } from './transaction';

/* A story's highlights, its article and its entry in the index are written together. */

/** The keys of all that `readStory` and `writeStories` need. */
export function storyKeysOf(ids: readonly ArticleId[]): readonly string[] {
  return [...ids.flatMap(keysOf), ...new Set(ids.map(indexKeyOf))];
}

/** Fetches all that `readStory` and `writeStories` need. */
export async function loadStories(
  records: Transaction,
  ids: readonly ArticleId[],
): Promise<Outcome<undefined>> {
  const loaded = await records.load(storyKeysOf(ids));
  if (!loaded.ok) return loaded;
  const parts = [...new Set(ids.map(indexKeyOf))];
  const damaged = parts.filter((key) => !records.read(key, INDEX_PART));
  return damaged.length === 0 ? loaded : rebuildIndex(records, damaged);
}

export function readStory(records: Transaction, id: ArticleId): StoryRecords {
  const annotations = records.read(annotationsKeyOf(id), ANNOTATIONS);
  return { id, annotations, record: records.read(articleKeyOf(id), ARTICLE) };
}

export function writeStories(records: Transaction, stories: readonly StoryRecords[]): void {
  for (const { id, annotations, record } of stories) {
    records.put(annotationsKeyOf(id), ANNOTATIONS, [...annotations].sort(byAge));
    records.put(articleKeyOf(id), ARTICLE, record);
  }
  for (const [key, ofPart] of byIndexKey(stories)) {
    records.put(key, INDEX_PART, indexed(records.read(key, INDEX_PART) ?? {}, ofPart));
  }
}

/** Makes parts of the index anew from the stories. */
export async function rebuildIndex(
  records: Transaction,
  parts: readonly string[],
): Promise<Outcome<undefined>> {
  const keys = await local.keys();
  if (!keys.ok) return keys;
  const stories = byIndexKey(storiesAmong(keys.value));
  const wanted = parts.map((key) => [key, stories.get(key) ?? []] as const);
  const loaded = await records.load(
    wanted.flatMap(([, part]) => part.flatMap(({ id }) => keysOf(id))),
  );
  if (!loaded.ok) return loaded;
  for (const [key, part] of wanted) {
    const made = part.map(({ id }) => readStory(records, id));
    records.put(key, INDEX_PART, indexed({}, made));
  }
  return loaded;
}

function keysOf(id: ArticleId): readonly string[] {
  return [annotationsKeyOf(id), articleKeyOf(id)];
}

function storiesAmong(keys: readonly string[]): { id: ArticleId }[] {
  return keys.flatMap((key) => {
    if (!key.startsWith(ANNOTATIONS_PREFIX)) return [];
    const id = v.safeParse(ArticleIdSchema, key.slice(ANNOTATIONS_PREFIX.length));
    return id.success ? [{ id: id.output }] : [];
  });
}

function byAge(a: Annotation, b: Annotation): number {
  const [first, second] = [a.created + a.id, b.created + b.id];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
