import { BLOCK_TAGS } from './normalise/paragraphs';
import type { Block } from './survey';

/** What stands apart from its neighbours although no space parts it from them. */
const APART: ReadonlySet<string> = new Set([...BLOCK_TAGS, 'br', 'button']);
const ELEMENT = 1;
const TEXT = 3;
/** White space that is not one space already, which most is. */
const SPACES = /\s{2,}|[^\S ]/g;

/** A text with its white space collapsed, and none at its ends. */
export const collapse = (text: string): string => text.replace(SPACES, ' ').trim();

/**
 * The text of an element as a reader sees it, but that blocks and breaks are parted by spaces only.
 * @param apart names of further elements that are parted so.
 */
export function lineOf(element: Element, apart: ReadonlySet<string> = APART): string {
  if (element.childElementCount === 0) return element.textContent;
  const parts: string[] = [];
  let node: Node = element;
  for (;;) {
    if (node.nodeType === TEXT) parts.push(node.nodeValue ?? '');
    const gap =
      node !== element && node.nodeType === ELEMENT && apart.has((node as Element).localName);
    if (gap) parts.push(' ');
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== element && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      if (node !== element && apart.has((node as Element).localName)) parts.push(' ');
    }
    if (node === element || !node.nextSibling) return parts.join('');
    node = node.nextSibling;
  }
}

const holdsApart = ({ children }: Block): boolean =>
  children.some((child) => APART.has(child.tag) || holdsApart(child));

/** The text of a block as one line, white space collapsed. */
export function readText(block: Block): string {
  if (block.length === 0) return '';
  /* A box says what the boxes in it say, which mostly have been asked already. */
  const parts = block.children.filter(({ length }) => length > 0);
  const isBox = block.ownLength === 0 && parts.every(({ tag }) => APART.has(tag));
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only && (isBox || only.length === block.length)) return only.text;
  if (isBox) return parts.map(({ text }) => text).join(' ');
  const text = holdsApart(block) ? lineOf(block.element) : block.element.textContent;
  return collapse(text);
}
