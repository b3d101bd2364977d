import type { ArticleId } from '../core/article/article';
import type { ReadingPosition } from '../core/article/reading-position';
import { POSITION_MESSAGES } from '../messages/reading';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { readPosition, savePosition } from '../storage/positions';
import { holdPosition } from '../ui/reading-position';
import type { OpenStory } from './open-story';

/** How often the position is stored while the reader scrolls, in ms. */
const INTERVAL = 150;

/** Stores the position of the story at once, for whoever is about to take this page away. */
export let settlePosition = (): void => undefined;

/**
 * Brings the reader to where the story was left, and from then on remembers where the reader is.
 * @returns a function that ends it.
 */
export function keepPosition({ id, element, position }: OpenStory): () => void {
  let latest: ReadingPosition | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    timer = undefined;
    if (latest) void store(id, latest);
  };
  addEventListener('pagehide', keep);
  const { look, stop } = holdPosition(element, position, (moved) => {
    latest = moved;
    timer ??= setTimeout(keep, INTERVAL);
  });
  settlePosition = () => {
    look();
    /* What a page writes itself while it goes is lost in Chrome. */
    if (latest) void tellPosition(id, latest);
  };
  return () => {
    settlePosition = () => undefined;
    stop();
    clearTimeout(timer);
    removeEventListener('pagehide', keep);
  };
}

/** Where the story was left; at its beginning when it was not read since the browser was started. */
export async function loadPosition(articleId: ArticleId): Promise<ReadingPosition> {
  const own = await readPosition(articleId);
  if (own.ok) return own.value ?? { offset: 0 };
  const kept = await ask(POSITION_MESSAGES, messageBackground, 'position/read', { articleId });
  return (kept.ok && kept.value) || { offset: 0 };
}

async function store(articleId: ArticleId, position: ReadingPosition): Promise<void> {
  if ((await savePosition(articleId, position)).ok) return;
  await tellPosition(articleId, position);
}

function tellPosition(articleId: ArticleId, position: ReadingPosition): Promise<unknown> {
  return ask(POSITION_MESSAGES, messageBackground, 'position/save', { articleId, position });
}
