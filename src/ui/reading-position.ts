import type { ReadingPosition } from '../core/article/reading-position';
import { ORDER_ATTRIBUTE } from '../core/article/sanitize';

/** The words of the story at the top of the window, below the bar that stays there. */
export function readPosition(story: Element): ReadingPosition {
  const edge = upperEdge();
  const blocks = [...story.querySelectorAll(`[${ORDER_ATTRIBUTE}]`)];
  const last = blocks.findLastIndex((block) => block.getBoundingClientRect().top <= edge);
  let block = blocks[last];
  if (!block) return { offset: -scrollY };
  if (block.getBoundingClientRect().bottom <= edge) block = blocks[last + 1] ?? block;
  const order = Number(block.getAttribute(ORDER_ATTRIBUTE));
  const character = firstBelow(edge, block);
  const top = character === undefined ? undefined : topOf(block, character);
  if (character === undefined || top === undefined) {
    return { order, offset: block.getBoundingClientRect().top };
  }
  return { order, character, offset: top };
}

/** Where what is scrolled to comes to rest, in CSS pixels from the top of the window. */
function upperEdge(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
}

/** Offset of the first letter of a block whose line is not above an edge. */
function firstBelow(edge: number, block: Element): number | undefined {
  let before = 0;
  for (const text of textsOf(block)) {
    const range = document.createRange();
    const isBelow = (start: number, end: number) => {
      range.setStart(text, start);
      range.setEnd(text, end);
      return range.getBoundingClientRect().bottom > edge;
    };
    if (isBelow(0, text.length)) {
      /* Lines follow one another, so that the first is found by halving. */
      let [low, high] = [0, text.length - 1];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (isBelow(middle, middle + 1)) high = middle;
        else low = middle + 1;
      }
      return before + low;
    }
    before += text.length;
  }
  return undefined;
}

/** How far a letter of a block is from the top of the window, if it is still there. */
function topOf(block: Element, character: number): number | undefined {
  let left = character;
  for (const text of textsOf(block)) {
    if (left < text.length) {
      const range = document.createRange();
      range.setStart(text, left);
      range.setEnd(text, left + 1);
      return range.getBoundingClientRect().top;
    }
    left -= text.length;
  }
  return undefined;
}

function* textsOf(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

/** Scrolls there at once. Without the block, e.g. when the page has changed, it does nothing. */
function scrollToPosition(story: Element, { order, character, offset }: ReadingPosition): void {
  if (order === undefined) {
    scrollTo({ top: -offset, behavior: 'instant' });
    return;
  }
  const block = story.querySelector(`[${ORDER_ATTRIBUTE}="${order}"]`);
  if (!block) return;
  const top = character === undefined ? undefined : topOf(block, character);
  const place = top ?? block.getBoundingClientRect().top;
  scrollTo({ top: scrollY + place - offset, behavior: 'instant' });
}

interface Holding {
  readonly look: () => void;
  readonly stop: () => void;
}

/**
 * Scrolls to a position, and keeps what the reader sees in place when a picture above it arrives or
 * a block is put back: popups have no scroll anchoring of their own.
 * @param onMove receives the position whenever the reader has scrolled.
 * @returns `look` tells of a scroll before the browser does; `stop` ends it.
 */
export function holdPosition(
  story: Element,
  initial: ReadingPosition,
  onMove: (position: ReadingPosition) => void,
): Holding {
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
  const stop = () => {
    removeEventListener('scroll', onScroll);
    resizing.disconnect();
  };
  return { look: onScroll, stop };
}
