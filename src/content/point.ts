import type { Placed } from './session';

/** The highlight under a point of the window, in CSS pixels; the shortest one of several. */
export function placedAt(all: readonly Placed[], x: number, y: number): Placed | undefined {
  const node = nodeAt(x, y);
  if (!node) return undefined;
  return all
    .filter(({ range }) => range?.intersectsNode(node) && isOver(range, x, y))
    .sort((a, b) => (a.text?.length ?? 0) - (b.text?.length ?? 0))[0];
}

/** The first highlight that shares words with a node. */
export function placedUnder(all: readonly Placed[], node: Node): Placed | undefined {
  return all.find(({ range }) => range?.intersectsNode(node));
}

/** Chrome has the standard's function since 128. */
function nodeAt(x: number, y: number): Node | undefined {
  if ('caretPositionFromPoint' in document)
    return document.caretPositionFromPoint(x, y)?.offsetNode;
  const legacy = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null };
  return legacy.caretRangeFromPoint?.(x, y)?.startContainer;
}

function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
