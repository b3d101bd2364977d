import { ORDER_ATTRIBUTE } from '../core/article/sanitize';

/** Where the reader is: a block and how far its top is from the top of the window, in CSS pixels. */
export interface ReadingPosition {
  /** The page-order number of the block; absent above the story. */
  readonly order?: number;
  readonly offset: number;
}

/** The block of the story at the top of the window. */
export function readPosition(story: Element): ReadingPosition {
  const blocks = [...story.querySelectorAll(`[${ORDER_ATTRIBUTE}]`)];
  const block = blocks.findLast((element) => element.getBoundingClientRect().top <= 0);
  if (!block) return { offset: -scrollY };
  return {
    order: Number(block.getAttribute(ORDER_ATTRIBUTE)),
    offset: block.getBoundingClientRect().top,
  };
}

/** Scrolls there at once. Without the block, e.g. when the page has changed, it does nothing. */
function scrollToPosition(story: Element, position: ReadingPosition): void {
  if (position.order === undefined) {
    scrollTo({ top: -position.offset, behavior: 'instant' });
    return;
  }
  const block = story.querySelector(`[${ORDER_ATTRIBUTE}="${position.order}"]`);
  if (!block) return;
  const top = scrollY + block.getBoundingClientRect().top - position.offset;
  scrollTo({ top, behavior: 'instant' });
}

/**
 * Scrolls to a position, and keeps what the reader sees in place when a picture above it arrives or
 * a block is put back: popups have no scroll anchoring of their own.
 * @param onMove receives the position whenever the reader has scrolled.
 * @returns a function that ends it.
 */
export function holdPosition(
  story: Element,
  initial: ReadingPosition,
  onMove: (position: ReadingPosition) => void,
): () => void {
  let position = initial;
  let heldAt = 0;
  const hold = () => {
    scrollToPosition(story, position);
    heldAt = scrollY;
  };
  const onScroll = () => {
    if (scrollY === heldAt) return;
    heldAt = scrollY;
    position = readPosition(story);
    onMove(position);
  };
  hold();
  addEventListener('scroll', onScroll, { passive: true });
  const resizing = new ResizeObserver(hold);
  resizing.observe(document.body);
  return () => {
    removeEventListener('scroll', onScroll);
    resizing.disconnect();
  };
}
