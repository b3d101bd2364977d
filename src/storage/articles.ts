import * as v from 'valibot';
import { ArticleMetadataSchema, type ArticleMetadata, type Removal } from '../core/article/article';
import type { ArticleId } from '../core/article/article';
import { readRecord, single, updateRecord } from './records';
import type { Outcome } from './schema';

/** A removal by what it says: its `id` holds for one extraction only. */
const RestoredSchema = v.object({ kind: v.string(), text: v.string() });
type Restored = v.InferOutput<typeof RestoredSchema>;

const ArticleRecordSchema = v.object({
  metadata: ArticleMetadataSchema,
  /** What the reader has put back into the story. */
  restored: v.array(RestoredSchema),
});

/** What is kept of a story in which the reader has marked or put back something. */
export type ArticleRecord = v.InferOutput<typeof ArticleRecordSchema>;

const ARTICLE = single(ArticleRecordSchema);

function keyOf(id: ArticleId): string {
  return `article:${id}`;
}

/** `undefined` for a story of which nothing is kept. */
export function readArticle(id: ArticleId): Promise<Outcome<ArticleRecord | undefined>> {
  return readRecord(keyOf(id), ARTICLE);
}

/** Keeps what the page says of the story now; what was put back stays so. */
export function saveArticle(
  id: ArticleId,
  metadata: ArticleMetadata,
): Promise<Outcome<ArticleRecord | undefined>> {
  return updateRecord(keyOf(id), ARTICLE, (record) => ({
    metadata,
    restored: record?.restored ?? [],
  }));
}

/** Remembers that a removal was put back into the story, or that it was taken out again. */
export function saveRestored(
  id: ArticleId,
  metadata: ArticleMetadata,
  removal: Pick<Removal, 'kind' | 'text'>,
  isRestored: boolean,
): Promise<Outcome<ArticleRecord | undefined>> {
  return updateRecord(keyOf(id), ARTICLE, (record) => {
    const others = (record?.restored ?? []).filter((restored) => !isSame(restored, removal));
    const { kind, text } = removal;
    return { metadata, restored: isRestored ? [...others, { kind, text }] : others };
  });
}

/** Whether the reader has put this removal back into the story before. */
export function wasRestored(
  record: ArticleRecord | undefined,
  removal: Pick<Removal, 'kind' | 'text'>,
): boolean {
  return record?.restored.some((restored) => isSame(restored, removal)) ?? false;
}

function isSame(restored: Restored, removal: Restored): boolean {
  return restored.kind === removal.kind && restored.text === removal.text;
}
