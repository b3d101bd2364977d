import { Readability } from '@mozilla/readability';
import { ORDER_ATTRIBUTE } from './sanitize';
import { byElement, linkDensity, type Block, type Survey } from './survey';
import { STRIDE, type Work } from './work';

/** Share of the page's prose that the part which Readability reads must hold. */
const HELD = 0.98;
/** Readability takes a text as short as this for a story. */
const SHORTEST = 250;
/** Elements that Readability, which cannot rest, goes through in a few tenths of a second. */
const LARGEST = 20_000;
/** What means something even without words. */
const MEANT = new Set(['a', 'br', 'hr', 'math', 'iframe', 'video', 'audio']);
const TEXT = 3;
const ELEMENT = 1;

/** The smallest block that holds nearly all prose. */
function prosePart({ root }: Survey): Block {
  for (let part = root; ;) {
    const next = part.children.find((child) => child.prose >= root.prose * HELD);
    if (!next || next.inner === 0) return part;
    part = next;
  }
}

/** Neither words nor pictures, or nothing but links: Readability need not weigh it. */
function isIdle(block: Block): boolean {
  if (block.length === 0) return block.images === 0 && !MEANT.has(block.tag);
  return block.block && block.prose === 0 && block.links > 2 && linkDensity(block) > 0.8;
}

/** Page-order numbers of the blocks in a part that are worth weighing, and of the outermost others. */
function weighed(part: Block, { blocks }: Survey): Record<'kept' | 'idle', Set<number>> {
  const kept = new Set<number>();
  const idle = new Set<number>();
  let past = part.index;
  for (const block of blocks) {
    if (block.index < past || block.index >= part.end) continue;
    if (block !== part && isIdle(block)) {
      idle.add(block.order);
      past = block.end;
    } else kept.add(block.order);
  }
  return { kept, idle };
}

/** A document with a part of a page, without its idle blocks. */
function* reduced(survey: Survey, part: Block): Work<Document> {
  const blocks = byElement(survey);
  const document = part.element.ownerDocument.implementation.createHTMLDocument('');
  const copy = (node: Node): Node => document.importNode(node, false);
  const top = copy(part.element);
  let size = 0;
  let [from, to]: [Node, Node] = [part.element, top];
  let node: Node | null = from.firstChild;
  while (node) {
    const block = node.nodeType === ELEMENT ? blocks.get(node as Element) : undefined;
    const isTaken = node.nodeType === TEXT || (block !== undefined && !isIdle(block));
    if (isTaken) {
      const taken = to.appendChild(copy(node));
      size += 1;
      if (size % STRIDE === 0) yield;
      if (node.firstChild) {
        [from, to, node] = [node, taken, node.firstChild];
        continue;
      }
    }
    while (!node.nextSibling && from !== part.element) {
      node = from;
      [from, to] = [from.parentNode ?? part.element, to.parentNode ?? top];
    }
    node = node.nextSibling;
  }
  if (part.tag === 'body') document.body.replaceWith(top);
  else document.body.append(top);
  return document;
}

/** What Readability takes for the story. */
export interface PlainStory {
  readonly root: Element;
  /** Page-order numbers of what it keeps, and of what stands in the root but is not kept. */
  readonly kept: ReadonlySet<number>;
  readonly unrelated: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * What Readability takes for the story of a surveyed page, which stays as it is. Of a page too large
 * for it, the part with the prose.
 */
export function* readByReadability(survey: Survey): Work<PlainStory | undefined> {
  const part = prosePart(survey);
  const { kept, idle } = weighed(part, survey);
  if (kept.size > LARGEST) return { root: part.element, kept, unrelated: idle };
  const document = yield* reduced(survey, part);
  yield;
  const reader = new Readability<Node>(document, {
    keepClasses: true,
    serializer: (node) => node,
    charThreshold: SHORTEST,
    disableJSONLD: true,
  });
  const root = reader.parse()?.content;
  if (root?.nodeType !== ELEMENT) return undefined;
  return { root: root as Element, kept: ordersIn(root as Element), unrelated: NONE };
}

function ordersIn(root: Element): Set<number> {
  const orders = new Set<number>();
  for (const element of root.getElementsByTagName('*')) {
    const order = element.getAttribute(ORDER_ATTRIBUTE);
    if (order !== null) orders.add(Number(order));
  }
  return orders;
}
