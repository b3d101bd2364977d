import type { Article, ArticleId, Removal } from '../core/article/article';
import { sanitize } from '../core/article/sanitize';
import type { Annotation, AnnotationId } from '../core/highlights/annotation';
import type { Deed } from '../core/highlights/story';
import {
  BACKGROUND_MESSAGES,
  type MessageName,
  type Request,
  type Response,
  type Undone,
} from '../messages/contract';
import { ask } from '../messages/send';
import { getMessage } from '../platform/i18n';
import { messageBackground } from '../platform/runtime';
import { listAnnotations, watchAnnotations } from '../storage/annotations';
import { readArticle, wasRestored } from '../storage/articles';
import { readSettings } from '../storage/settings';
import { notStoredText } from '../ui/storage-text';
import type { Kept, OpenStory } from './open-story';
import { loadPosition } from './position';
import { toast } from './session';

/**
 * What was kept from earlier readings of this story, and the clutter that the reader never wants
 * taken off. What cannot be read is told in a toast.
 */
export async function readKept(id: ArticleId, article: Article): Promise<Kept> {
  const [record, annotations, settings, position] = await Promise.all([
    readArticle(id),
    listAnnotations(id),
    readSettings(),
    loadPosition(id),
  ]);
  for (const outcome of [record, annotations, settings]) {
    if (!outcome.ok) tellUnread(outcome.failure.reason);
  }
  const kept = record.ok ? record.value : undefined;
  const kinds = settings.ok ? settings.value.clutter.kept : [];
  const restored = article.removals.filter(
    (removal) => kinds.includes(removal.kind) || wasRestored(kept, removal),
  );
  return {
    restored: new Set(restored.map((removal) => removal.id)),
    annotations: annotations.ok ? annotations.value : [],
    position,
  };
}

/** What a deed does to the highlights of a story. */
interface Change {
  readonly save?: readonly Annotation[];
  readonly remove?: readonly AnnotationId[];
}

/**
 * Stores new or changed highlights, or deletes some, as one step that can be undone.
 * @param sitting names what is written in one go.
 * @returns the number of the step; `undefined` when it was not stored.
 */
export function keepDeed(
  story: OpenStory,
  deed: Deed,
  { save = [], remove = [] }: Change,
  sitting?: string,
): Promise<number | undefined> {
  const { id: articleId, article } = story;
  const { metadata } = article;
  const change = { articleId, metadata, save: [...save], remove: [...remove] };
  const request = { deed, stories: [change], ...(sitting ? { sitting } : {}) };
  return write(story, 'annotation/write', request);
}

/** Keeps the story as the reader sees it, so that its highlights outlive their page. */
export async function keepSnapshot(story: OpenStory): Promise<void> {
  const { id, article, element, restored } = story;
  const html = restored.value.size === 0 ? article.html : sanitize(element);
  await write(story, 'snapshot/save', { articleId: id, html });
}

/** Remembers that a removal was put back, or taken out again. */
export async function keepRestored(
  story: OpenStory,
  { kind, text }: Removal,
  restored: boolean,
): Promise<void> {
  const { id: articleId, article } = story;
  const { metadata } = article;
  await write(story, 'removal/restore', { articleId, metadata, removal: { kind, text }, restored });
  if (story.annotations.value.length > 0) await keepSnapshot(story);
}

/**
 * Takes the last step back, or the one with this number, or does the last again. What that changes
 * arrives as what others write.
 */
export async function takeStep(
  story: OpenStory,
  direction: 'undo' | 'redo',
  step?: number,
): Promise<Undone> {
  const request = direction === 'undo' && step !== undefined ? { step } : {};
  const undone = await send(story, `history/${direction}`, request);
  return undone ?? { ok: false, reason: 'unavailable' };
}

/**
 * Follows what other windows write. While a write of this one is under way, or after one has failed,
 * the story is ahead of the store and is left alone.
 */
export function followAnnotations(story: OpenStory): () => void {
  const stop = watchAnnotations(story.id, () => void refresh(story));
  /* What was written since the story was opened. */
  void refresh(story);
  return stop;
}

async function refresh({ id, annotations }: OpenStory): Promise<void> {
  const stored = await listAnnotations(id);
  if (!stored.ok || writing > 0 || hasFailed) return;
  if (formOf(stored.value) !== formOf(annotations.value)) annotations.value = stored.value;
}

/** Equal for equal highlights, in whatever order. */
function formOf(annotations: readonly Annotation[]): string {
  const forms = annotations.map(({ id, modified }) => `${id} ${modified}`);
  return forms.sort((a, b) => (a < b ? -1 : 1)).join();
}

/** How many writes of this window are under way. */
let writing = 0;
/** Whether what is on the screen could not be stored: it stays there, to be exported. */
let hasFailed = false;

type Messages = typeof BACKGROUND_MESSAGES;

/** The background writes, since a popup can be closed at any moment. */
async function send<N extends MessageName<Messages>>(
  story: OpenStory,
  name: N,
  request: Request<Messages, N>,
): Promise<Response<Messages, N> | undefined> {
  writing += 1;
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, name, request);
  writing -= 1;
  void refresh(story);
  return answer.ok ? answer.value : undefined;
}

async function write<N extends 'annotation/write' | 'snapshot/save' | 'removal/restore'>(
  story: OpenStory,
  name: N,
  request: Request<Messages, N>,
): Promise<number | undefined> {
  const written = await send(story, name, request);
  if (written?.ok) return written.step;
  hasFailed = true;
  toast.value = { message: notStoredText(written?.reason) };
  return undefined;
}

function tellUnread(reason: 'quota' | 'unavailable' | 'newer-version'): void {
  const message = reason === 'newer-version' ? 'storage_newer' : 'storage_read_failed';
  toast.value = { message: getMessage(message) };
}
