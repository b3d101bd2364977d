import { savePosition } from '../storage/positions';
import { holdPosition, type ReadingPosition } from '../ui/reading-position';
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
  const store = () => {
    timer = undefined;
    if (latest) void savePosition(id, latest);
  };
  addEventListener('pagehide', store);
  const release = holdPosition(element, position, (moved) => {
    latest = moved;
    timer ??= setTimeout(store, INTERVAL);
  });
  return () => {
    release();
    clearTimeout(timer);
    removeEventListener('pagehide', store);
  };
}
