import * as v from 'valibot';
import { CanonicalUrlSchema, type ArticleId, type ArticleMetadata } from '../core/article/article';
import { annotate } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import type { Deed } from '../core/highlights/story';
import { articleIdOf } from './article-id';
import { writeDeed } from './deeds';
import { local } from './fake-storage';
import { listAnnotations } from './annotations';

/* Stories of the tests, and deeds in them. */

export interface TestStory {
  readonly id: ArticleId;
  readonly metadata: ArticleMetadata;
}

export async function storyOf(name: string): Promise<TestStory> {
  const url = v.parse(CanonicalUrlSchema, `https://www.news.example/${name}`);
  const metadata: ArticleMetadata = {
    ...{ title: `About ${name}`, authors: ['Ada Lind'], siteName: 'Valley Post' },
    ...{ lang: 'en', dir: 'ltr', url, canonicalUrl: url, wordCount: 300, readingMinutes: 2 },
  };
  return { id: await articleIdOf(url), metadata };
}

let minute = 0;

/** A new highlight, later than those before. */
export function highlight({ metadata }: TestStory, exact: string): Annotation {
  minute += 1;
  return annotate(
    metadata.canonicalUrl,
    [
      { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 7, end: 7 + exact.length },
    ],
    'yellow',
    { now: new Date(Date.UTC(2026, 4, 1, 12, minute)) },
  );
}

export function save({ id, metadata }: TestStory, deed: Deed, ...annotations: Annotation[]) {
  return writeDeed(deed, [{ articleId: id, metadata, save: annotations, remove: [] }]);
}

export function remove({ id, metadata }: TestStory, ...annotations: Annotation[]) {
  const gone = annotations.map((annotation) => annotation.id);
  return writeDeed('delete', [{ articleId: id, metadata, save: [], remove: gone }]);
}

export async function stored({ id }: TestStory): Promise<readonly Annotation[]> {
  const outcome = await listAnnotations(id);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

/** Names of the keys that hold something. */
export function keysHeld(): string[] {
  return [...local.entries].flatMap(([key, value]) => (value === null ? [] : key)).sort();
}
