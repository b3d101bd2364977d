import * as v from 'valibot';
import { ArticleIdSchema, ArticleMetadataSchema, type ArticleId } from '../article/article';
import { AnnotationIdSchema, AnnotationSchema, type Annotation } from './annotation';

/** A removal by what it says: its `id` holds for one extraction only. */
export const RestoredSchema = v.object({ kind: v.string(), text: v.string() });
export type Restored = v.InferOutput<typeof RestoredSchema>;

/** What is kept of a story in which the reader has marked or put back something. */
export const ArticleRecordSchema = v.object({
  metadata: ArticleMetadataSchema,
  /** What the reader has put back into the story. */
  restored: v.array(RestoredSchema),
});
export type ArticleRecord = v.InferOutput<typeof ArticleRecordSchema>;

/** The story as it was when it was marked, so that highlights outlive their page. */
export const SnapshotSchema = v.object({
  /** Clean, but not trusted: sanitized again before it is shown. */
  html: v.string(),
  saved: v.pipe(v.string(), v.isoTimestamp()),
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

/** A marked story, as the store holds it. */
export interface StoredStory {
  readonly id: ArticleId;
  readonly record: ArticleRecord;
  /** Oldest first. */
  readonly annotations: readonly Annotation[];
}

/** What a reader does; each can be undone. `discard` throws away what was set aside as damaged. */
export const DeedSchema = v.picklist([
  'add',
  'note',
  'tags',
  'colour',
  'attach',
  'delete',
  'import',
  'merge-tags',
  'discard',
]);
export type Deed = v.InferOutput<typeof DeedSchema>;

/** What a deed changes in one story. */
export const StoryChangeSchema = v.object({
  articleId: ArticleIdSchema,
  /** What the page says of the story now; without it, what is kept of the story stays. */
  metadata: v.exactOptional(ArticleMetadataSchema),
  /** Replaces what was put back into the story. */
  restored: v.exactOptional(v.array(RestoredSchema)),
  /** Replaces the story's snapshot. */
  snapshot: v.exactOptional(SnapshotSchema),
  /** Highlights to add, or to change by their ids. */
  save: v.array(AnnotationSchema),
  /** Ids of highlights to delete. */
  remove: v.array(AnnotationIdSchema),
});
export type StoryChange = v.InferOutput<typeof StoryChangeSchema>;
