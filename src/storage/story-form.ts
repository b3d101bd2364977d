import * as v from 'valibot';
import {
  ArticleIdSchema,
  type ArticleId,
  type ArticleMetadata,
  type CanonicalUrl,
} from '../core/article/article';
import { AnnotationSchema } from '../core/highlights/annotation';
import { ArticleRecordSchema, SnapshotSchema, type ArticleRecord } from '../core/highlights/story';
import { listOf, single } from './record-kind';

/* What is stored of a story, under which keys. */

export const ANNOTATIONS = listOf(AnnotationSchema);
export const ARTICLE = single(ArticleRecordSchema);
export const SNAPSHOT = single(SnapshotSchema);

export const ANNOTATIONS_PREFIX = 'annotations:';

export function annotationsKeyOf(id: ArticleId): string {
  return ANNOTATIONS_PREFIX + id;
}

export function articleKeyOf(id: ArticleId): string {
  return `article:${id}`;
}

/** The story that a key of its highlights or its article names; `undefined` for other keys. */
export function storyIdIn(key: string): ArticleId | undefined {
  const id = v.safeParse(ArticleIdSchema, /^(?:annotations|article):(.*)$/.exec(key)?.[1]);
  return id.success ? id.output : undefined;
}

export function snapshotKeyOf(id: ArticleId): string {
  return `snapshot:${id}`;
}

/** What is known of a story whose own record was damaged: its address. */
export function recordOf(url: CanonicalUrl): ArticleRecord {
  const metadata: ArticleMetadata = {
    ...{ title: url, authors: [], siteName: new URL(url).hostname, lang: '', dir: 'ltr' },
    ...{ url, canonicalUrl: url, wordCount: 0, readingMinutes: 0 },
  };
  return { metadata, restored: [] };
}
