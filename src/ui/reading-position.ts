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
export function scrollToPosition(story: Element, position: ReadingPosition): void {
  if (position.order === undefined) {
    scrollTo({ top: -position.offset, behavior: 'instant' });
    return;
  }
  const block = story.querySelector(`[${ORDER_ATTRIBUTE}="${position.order}"]`);
  if (!block) return;
  const top = scrollY + block.getBoundingClientRect().top - position.offset;
  scrollTo({ top, behavior: 'instant' });
}
