import { moveChildren } from './children';
import { BLOCK_TAGS } from './normalise/paragraphs';
import { each, type Work } from './work';

const LINES = 'p, div';
/** Not a line of words: it holds lines of its own, or something to look at. */
const MORE = [...BLOCK_TAGS, 'img', 'picture', 'svg', 'math', 'canvas'].join();
/** In these a box is one of several parts, and no paragraph. */
const WHOLES = 'figure, pre, table, li, dd, dt, summary, a, [role]';
/** Marks that end or join words; a row of stars or a dash may part two scenes. */
const LONE_MARK = /^[.,;:|·।。、،]$/;

/**
 * Gives every line of a finished story the form of a paragraph: boxes of words become `p`, breaks at
 * their edges go, and so do lines of a single punctuation mark. Changes `root`; no word of it goes.
 */
export function* shapeLines(root: Element): Work<void> {
  yield* each([...root.querySelectorAll(LINES)], (line) => {
    if (line.querySelector(MORE)) return;
    const isPart = line.closest(WHOLES) !== null;
    if (LONE_MARK.test(line.textContent.trim()) && !isPart) {
      line.remove();
      return;
    }
    trimBreaks(line);
    if (line.localName === 'div' && !isPart) toParagraph(line);
  });
}

function trimBreaks(line: Element): void {
  for (let node = line.firstChild; isGap(node); node = line.firstChild) node.remove();
  for (let node = line.lastChild; isGap(node); node = line.lastChild) node.remove();
}

/** A break, or the spaces beside one, at the edge of a line. */
function isGap(node: ChildNode | null): node is ChildNode {
  if (node === null) return false;
  return node.nodeName === 'BR' || (node.nodeName === '#text' && !node.nodeValue?.trim());
}

function toParagraph(box: Element): void {
  const paragraph = box.ownerDocument.createElement('p');
  for (const { name, value } of box.attributes) paragraph.setAttribute(name, value);
  moveChildren(box, paragraph);
  box.replaceWith(paragraph);
}
