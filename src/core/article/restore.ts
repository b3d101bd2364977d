import type { Removal } from './article';
import { ORDER_ATTRIBUTE, toFragment } from './sanitize';

/** Marks a block that was put back; its value is the id of the removal. */
export const RESTORED_ATTRIBUTE = 'data-stet-restored';

/** Where a block may stand as a child. Everything else is left upwards, tables among them. */
const CONTAINERS = 'div, section, article, blockquote, figure, details, ul, ol, li, dd, td, th';

/**
 * Puts a removed block back into the story, at the place where it stood on the page.
 *
 * The numbers are in preorder, so the block belongs before the first element with a greater one.
 * Where no block may stand there (between table rows, within a paragraph), it goes before or after
 * the table or paragraph instead.
 * @param story the element whose descendants carry order numbers; it is changed.
 * @returns the element that holds the block: a `div`, or a `li` within a list.
 */
export function restore(story: Element, removal: Removal): Element {
  const place = findPlace(story, removal.order);
  const block = story.ownerDocument.createElement(place.parent.matches('ul, ol') ? 'li' : 'div');
  block.setAttribute(RESTORED_ATTRIBUTE, removal.id);
  block.setAttribute(ORDER_ATTRIBUTE, String(removal.order));
  block.append(...withoutListItem(toFragment(removal.html)).childNodes);
  place.parent.insertBefore(block, place.before);
  return block;
}

/** The inverse of `restore`. Does nothing when the block is not there. */
export function takeOut(story: Element, removal: Removal): void {
  findRestored(story, removal)?.remove();
}

/** The element that `restore` made for this removal, if it is in the story. */
export function findRestored(story: Element, removal: Removal): Element | null {
  return story.querySelector(`[${RESTORED_ATTRIBUTE}="${CSS.escape(removal.id)}"]`);
}

interface Place {
  readonly parent: Element;
  readonly before: Element | null;
}

function findPlace(story: Element, order: number): Place {
  const numbered = [...story.querySelectorAll(`[${ORDER_ATTRIBUTE}]`)];
  const next = numbered.find((element) => orderOf(element) > order);
  if (!next) return { parent: story, before: null };

  let sibling = next;
  while (sibling.parentElement !== null && !mayHold(story, sibling.parentElement)) {
    sibling = sibling.parentElement;
  }
  const parent = sibling.parentElement ?? story;
  const within = sibling !== next && hasTextBefore(sibling, next);
  const before = within ? behind(sibling, order) : sibling;
  return { parent, before };
}

function mayHold(story: Element, element: Element): boolean {
  return element === story || element.matches(CONTAINERS);
}

function hasTextBefore(container: Element, element: Element): boolean {
  const range = container.ownerDocument.createRange();
  range.setStart(container, 0);
  range.setEndBefore(element);
  return range.toString().trim() !== '';
}

/** The sibling after `element` and after all restored blocks that stood before `order`. */
function behind(element: Element, order: number): Element | null {
  let next = element.nextElementSibling;
  while (next?.hasAttribute(RESTORED_ATTRIBUTE) && orderOf(next) < order) {
    next = next.nextElementSibling;
  }
  return next;
}

function orderOf(element: Element): number {
  return Number(element.getAttribute(ORDER_ATTRIBUTE));
}

/** A list item brings its own bullet; its block is made anew for the place where it goes. */
function withoutListItem(fragment: DocumentFragment): ParentNode & Node {
  const [only, ...others] = fragment.children;
  return only?.matches('li') && others.length === 0 ? only : fragment;
}
