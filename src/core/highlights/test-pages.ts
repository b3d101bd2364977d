/** Pages for the anchoring tests, with the marks `⟦` and `⟧` around the highlighted words. */
import type { Selectors } from './annotation';
import { describe } from './describe';

/** A page and the range between the marks, which are taken out. */
export function read(html: string): { root: HTMLElement; range: Range | undefined } {
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  const range = root.ownerDocument.createRange();
  const start = takeOut(root, '⟦');
  if (start) range.setStart(...start);
  const end = takeOut(root, '⟧');
  if (end) range.setEnd(...end);
  return { root, range: start && end ? range : undefined };
}

function takeOut(root: HTMLElement, mark: string): [Text, number] | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(mark);
    if (at < 0) continue;
    node.deleteData(at, 1);
    return [node, at];
  }
  return undefined;
}

/** The selectors of the words between the marks of a page. */
export function selectorsOf(before: string): Selectors {
  const { root, range } = read(before);
  const selectors = range && describe(range, root);
  if (!selectors) throw new Error('nothing to describe');
  return selectors;
}

/** What a reader sees of a place: its words, and which of their kind they are. */
export function seen(range: Range, root: Node): string {
  const before = range.cloneRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const plain = (text: string) => text.replace(/\s+/g, '');
  return `${plain(range.toString())} @ ${plain(before.toString()).length}`;
}
