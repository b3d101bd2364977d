import { BLOCK_TAGS } from './paragraphs';

/** What stands apart from its neighbours although no space parts it from them. */
const APART: ReadonlySet<string> = new Set([...BLOCK_TAGS, 'br', 'button']);
const ELEMENT = 1;
const TEXT = 3;

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
