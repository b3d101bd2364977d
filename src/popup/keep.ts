import type { Article, ArticleId, Removal } from '../core/article/article';
import type { Annotation } from '../core/highlights/annotation';
import type { Deed, StoryChange } from '../core/highlights/story';
import { BACKGROUND_MESSAGES, type Request, type Written } from '../messages/contract';
import { ask } from '../messages/send';
import { getMessage } from '../platform/i18n';
import { messageBackground } from '../platform/runtime';
import { listAnnotations, watchAnnotations } from '../storage/annotations';
import { readArticle, wasRestored } from '../storage/articles';
import { readPosition } from '../storage/positions';
import type { Kept, OpenStory } from './open-story';
import { toast } from './session';

/** What was kept from earlier readings of this story. What cannot be read is told in a toast. */
export async function readKept(id: ArticleId, article: Article): Promise<Kept> {
  const [record, annotations, position] = await Promise.all([
    readArticle(id),
    listAnnotations(id),
    readPosition(id),
  ]);
  for (const outcome of [record, annotations]) {
    if (!outcome.ok) tell(outcome.failure.reason, 'storage_read_failed');
  }
  const kept = record.ok ? record.value : undefined;
  const restored = article.removals.filter((removal) => wasRestored(kept, removal));
  return {
    restored: new Set(restored.map((removal) => removal.id)),
    annotations: annotations.ok ? annotations.value : [],
    position: position ?? { offset: 0 },
  };
}

/** Stores a new or changed highlight, what its story is, and the story as it is now. */
export async function keepAnnotation(
  story: OpenStory,
  deed: 'add' | 'note',
  annotation: Annotation,
): Promise<void> {
  await writeDeed(story, deed, { save: [annotation], remove: [] });
  await write('snapshot/save', { articleId: story.id, html: story.article.html });
}

export function forgetAnnotation(story: OpenStory, annotation: Annotation): Promise<void> {
  return writeDeed(story, 'delete', { save: [], remove: [annotation.id] });
}

function writeDeed(
  { id: articleId, article: { metadata } }: OpenStory,
  deed: Deed,
  change: Pick<StoryChange, 'save' | 'remove'>,
): Promise<void> {
  return write('annotation/write', { deed, stories: [{ articleId, metadata, ...change }] });
}

/** Remembers that a removal was put back, or taken out again. */
export function keepRestored(
  story: OpenStory,
  { kind, text }: Removal,
  restored: boolean,
): Promise<void> {
  const { id: articleId, article } = story;
  const { metadata } = article;
  return write('removal/restore', { articleId, metadata, removal: { kind, text }, restored });
}

/**
 * Follows what other windows write. While a write of this one is under way the story is ahead of
 * the store and is left alone.
 */
export function followAnnotations(story: OpenStory): () => void {
  const stop = watchAnnotations(story.id, () => void refresh(story));
  /* What was written since the story was opened. */
  void refresh(story);
  return stop;
}

async function refresh({ id, annotations }: OpenStory): Promise<void> {
  const stored = await listAnnotations(id);
  if (!stored.ok || writing > 0) return;
  if (formOf(stored.value) !== formOf(annotations.value)) annotations.value = stored.value;
}

/** Equal for equal highlights, in whatever order. */
function formOf(annotations: readonly Annotation[]): string {
  const forms = annotations.map(({ id, modified }) => `${id} ${modified}`);
  return forms.sort((a, b) => (a < b ? -1 : 1)).join();
}

/** How many writes of this window are under way. */
let writing = 0;

/** The background writes, since a popup can be closed at any moment. */
async function write<N extends 'annotation/write' | 'snapshot/save' | 'removal/restore'>(
  name: N,
  request: Request<typeof BACKGROUND_MESSAGES, N>,
): Promise<void> {
  writing += 1;
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, name, request);
  writing -= 1;
  const written: Written = answer.ok ? answer.value : { ok: false, reason: 'unavailable' };
  if (!written.ok) tell(written.reason, 'storage_write_failed');
}

function tell(
  reason: 'quota' | 'unavailable' | 'newer-version',
  message: 'storage_read_failed' | 'storage_write_failed',
): void {
  toast.value = { message: getMessage(reason === 'newer-version' ? 'storage_newer' : message) };
}
