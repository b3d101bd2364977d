import * as v from 'valibot';
import { ArticleIdSchema, type ArticleId } from '../core/article/article';
import { colourOf, tagsOf } from '../core/highlights/annotate';
import { ColourSchema, type Annotation } from '../core/highlights/annotation';
import type { ArticleRecord } from '../core/highlights/story';
import type { RecordKind } from './record-kind';
import { recordOf } from './story-form';

/** What a list of stories shows of one, so that it need not read them all. */
export const StoryEntrySchema = v.object({
  id: ArticleIdSchema,
  /** Canonical address. */
  url: v.string(),
  title: v.string(),
  siteName: v.string(),
  /** Of `url`, without `www.`; empty where it has none. */
  host: v.string(),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  /** When its newest highlight was made, and when one was last changed: ISO 8601, UTC. */
  created: v.string(),
  modified: v.string(),
  /** How many highlights it has; never 0. */
  count: v.number(),
  colours: v.array(ColourSchema),
  tags: v.array(v.string()),
});
export type StoryEntry = v.InferOutput<typeof StoryEntrySchema>;

/**
 * The index is cut into parts, so that a write stays small in a large store: 256, by the first two
 * digits of the story's id.
 */
const DIGITS = 2;
const PREFIX = 'index:';

export const INDEX_KEYS: readonly string[] = Array.from(
  { length: 16 ** DIGITS },
  (_, i) => PREFIX + i.toString(16).padStart(DIGITS, '0'),
);

export function indexKeyOf(id: ArticleId): string {
  return PREFIX + id.slice(0, DIGITS);
}

export function isIndexKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Part of the index, by the ids of its stories. */
export type IndexPart = Readonly<Record<string, StoryEntry>>;

const IndexPartSchema = v.record(v.string(), StoryEntrySchema);

/** A part that is damaged is `undefined` and has to be made anew; nothing of it need be set aside. */
export const INDEX_PART: RecordKind<IndexPart | undefined> = {
  absent: {},
  parse(stored) {
    const result = v.safeParse(IndexPartSchema, stored);
    return { value: result.success ? result.output : undefined, damaged: [] };
  },
};

/** A story as it is to be written. */
export interface StoryRecords {
  readonly id: ArticleId;
  readonly annotations: readonly Annotation[];
  readonly record: ArticleRecord | undefined;
}

/** The part of the index with these stories as they are now; one without highlights is not in it. */
export function indexed(part: IndexPart, stories: readonly StoryRecords[]): IndexPart {
  const entries = new Map(Object.entries(part));
  for (const story of stories) {
    const entry = entryOf(story);
    if (entry) entries.set(story.id, entry);
    else entries.delete(story.id);
  }
  return Object.fromEntries(entries);
}

/** Stories by the key of the part of the index that they belong in. */
export function byIndexKey<T extends { readonly id: ArticleId }>(
  stories: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const parts = new Map<string, T[]>();
  for (const story of stories) {
    const key = indexKeyOf(story.id);
    const part = parts.get(key);
    if (part) part.push(story);
    else parts.set(key, [story]);
  }
  return parts;
}

function entryOf({ id, annotations, record }: StoryRecords): StoryEntry | undefined {
  const [first] = annotations;
  if (!first) return undefined;
  const { metadata } = record ?? recordOf(first.target.source);
  const { title, siteName, lang, dir, canonicalUrl: url } = metadata;
  return {
    ...{ id, url, title, siteName, host: hostOf(url), lang, dir },
    created: latest(annotations.map((annotation) => annotation.created)),
    modified: latest(annotations.map((annotation) => annotation.modified)),
    count: annotations.length,
    colours: [...new Set(annotations.map(colourOf))],
    tags: [...new Set(annotations.flatMap(tagsOf))],
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function latest(times: readonly string[]): string {
  const newest = Math.max(...times.map((time) => Date.parse(time)));
  return new Date(newest).toISOString();
}
