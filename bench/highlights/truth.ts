/** White space and what is never seen: no reader notices whether a mark has it or not. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Where a range begins and ends under a root, counted in characters that are seen. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The extent of a range, however its boundaries are written down. */
export function extentOf(root: Node, range: Range): Extent {
  const document = root.ownerDocument ?? globalThis.document;
  const seenBefore = (node: Node, offset: number): number => {
    const before = document.createRange();
    before.setStart(root, 0);
    before.setEnd(node, offset);
    return before.toString().replace(UNSEEN, '').length;
  };
  return {
    start: seenBefore(range.startContainer, range.startOffset),
    end: seenBefore(range.endContainer, range.endOffset),
  };
}

/** The range from the first to the last of some text nodes, in document order. */
export function rangeAround(nodes: readonly Text[]): Range | undefined {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return undefined;
  const range = first.ownerDocument.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  return range;
}

/**
 * Splits the text nodes at the ends of a range, so that those within are the range's alone: wherever
 * they go, and whatever becomes of their text, they are the words that were highlighted.
 */
export function cutOut(start: Text, startOffset: number, end: Text, endOffset: number): Text[] {
  if (endOffset < end.length) end.splitText(endOffset);
  const first = startOffset > 0 ? start.splitText(startOffset) : start;
  const last = start === end ? first : end;
  const nodes: Text[] = [];
  const walker = first.ownerDocument.createTreeWalker(first.ownerDocument, NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  for (let node: Node | null = first; node; node = walker.nextNode()) {
    nodes.push(node as Text);
    if (node === last) break;
  }
  return nodes;
}
