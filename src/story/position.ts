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
  const release = holdPosition(element, position, (moved) => {
    latest = moved;
    timer ??= setTimeout(keep, INTERVAL);
  });
  return () => {
    release();
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
  await ask(POSITION_MESSAGES, messageBackground, 'position/save', { articleId, position });
}
