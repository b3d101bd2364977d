import type { Article, Removal } from '../core/article/article';
import type { Annotation } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { listAnnotations, removeAnnotation, saveAnnotation } from '../storage/annotations';
import type { ArticleId } from '../storage/article-id';
import { readArticle, saveArticle, saveRestored, wasRestored } from '../storage/articles';
import { readPosition } from '../storage/positions';
import type { Outcome } from '../storage/schema';
import type { Kept, OpenStory } from './open-story';
import { toast } from './session';

/** What was kept from earlier readings of this story. What cannot be read is told in a toast. */
export async function readKept(id: ArticleId, article: Article): Promise<Kept> {
  const [record, annotations, position] = await Promise.all([
    readArticle(id),
    listAnnotations(id),
    readPosition(id),
  ]);
  for (const outcome of [record, annotations]) tellFailure(outcome, 'storage_read_failed');
  const kept = record.ok ? record.value : undefined;
  const restored = article.removals.filter((removal) => wasRestored(kept, removal));
  return {
    restored: new Set(restored.map((removal) => removal.id)),
    annotations: annotations.ok ? annotations.value : [],
    position: position ?? { offset: 0 },
  };
}

/** Stores a new or changed highlight, and what its story is. */
export async function keepAnnotation(story: OpenStory, annotation: Annotation): Promise<void> {
  const [stored, article] = await Promise.all([
    saveAnnotation(story.id, annotation),
    saveArticle(story.id, story.article.metadata),
  ]);
  tellFailure(stored, 'storage_write_failed');
  tellFailure(article, 'storage_write_failed');
}

export async function forgetAnnotation(story: OpenStory, annotation: Annotation): Promise<void> {
  tellFailure(await removeAnnotation(story.id, annotation.id), 'storage_write_failed');
}

export async function keepRestored(
  story: OpenStory,
  removal: Removal,
  isRestored: boolean,
): Promise<void> {
  const { metadata } = story.article;
  tellFailure(await saveRestored(story.id, metadata, removal, isRestored), 'storage_write_failed');
}

function tellFailure(
  outcome: Outcome<unknown>,
  message: 'storage_read_failed' | 'storage_write_failed',
): void {
  if (outcome.ok) return;
  const isNewer = outcome.failure.reason === 'newer-version';
  toast.value = { message: getMessage(isNewer ? 'storage_newer' : message) };
}
