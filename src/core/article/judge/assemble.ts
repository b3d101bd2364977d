import { moveChildren } from '../children';
import { isLine, type Block, type Survey } from '../survey';

/** A story put together from lines. */
export interface Assembly {
  readonly root: Element;
  /** Page-order numbers of the boxes and lines in it that are not the story's. */
  readonly unrelated: ReadonlySet<number>;
}

/** Share of the kept text that the part with the story must hold. */
const HELD = 0.9;
const LIST_PARTS = new Set(['li', 'td', 'th', 'dd', 'dt', 'tr']);

/** Lengths of kept and of other text in every block, by its place in the survey. */
class Sums {
  readonly kept: Float64Array;
  readonly other: Float64Array;

  constructor({ blocks, root }: Survey, keep: ReadonlySet<Block>) {
    this.kept = new Float64Array(root.end);
    this.other = new Float64Array(root.end);
    for (const block of blocks.toReversed()) {
      /* A caption goes with its picture. */
      if (block.tag === 'figcaption') this.kept[block.index] = this.other[block.index] = 0;
      else if (isLine(block))
        this.#add(keep.has(block) ? this.kept : this.other, block, block.length);
      if (!block.parent) continue;
      this.#add(this.kept, block.parent, this.kept[block.index] ?? 0);
      this.#add(this.other, block.parent, this.other[block.index] ?? 0);
    }
  }

  #add(sums: Float64Array, block: Block, length: number): void {
    sums[block.index] = (sums[block.index] ?? 0) + length;
  }

  keptIn(block: Block): number {
    return this.kept[block.index] ?? 0;
  }

  otherIn(block: Block): number {
    return this.other[block.index] ?? 0;
  }
}

/**
 * The part of the page that holds the story: the widest that is the story for the most part, at
 * least the smallest that holds nearly all of it.
 */
function findPart({ root }: Survey, sums: Sums): Block {
  const all = sums.keptIn(root);
  let part = root;
  for (;;) {
    const next = part.children.find((child) => sums.keptIn(child) >= all * HELD);
    if (!next) return part;
    const isWhole = sums.keptIn(next) === all;
    if (!isWhole && sums.otherIn(part) <= all) return part;
    part = next;
  }
}

/** Outermost blocks with text of which nothing is kept. */
function unrelatedIn(part: Block, blocks: readonly Block[], sums: Sums): Set<number> {
  const orders = new Set<number>();
  let past = part.index + 1;
  for (const block of blocks) {
    if (block.index < past || block.index >= part.end) continue;
    if (sums.keptIn(block) > 0 || sums.otherIn(block) === 0) continue;
    orders.add(block.order);
    past = block.end;
  }
  return orders;
}

/** A line of its own, whatever list or table it stood in. */
function lone(block: Block): Element {
  const { element } = block;
  if (!LIST_PARTS.has(block.tag)) return element;
  const paragraph = element.ownerDocument.createElement('p');
  for (const { name, value } of element.attributes) paragraph.setAttribute(name, value);
  moveChildren(element, paragraph);
  return paragraph;
}

/**
 * Puts the kept lines of a page together: the part that holds them, and the lines that stand
 * elsewhere. Takes the elements out of the page.
 */
export function assemble(survey: Survey, keep: ReadonlySet<Block>): Assembly {
  const sums = new Sums(survey, keep);
  const part = findPart(survey, sums);
  const unrelated = unrelatedIn(part, survey.blocks, sums);
  const root = part.element.ownerDocument.createElement('div');
  const [before, after]: [Element[], Element[]] = [[], []];
  for (const block of keep) {
    if (part.holds(block)) continue;
    (block.index < part.index ? before : after).push(lone(block));
  }
  root.append(...before);
  if (part.tag === 'body') moveChildren(part.element, root);
  else if (isLine(part)) root.append(lone(part));
  else root.append(part.element);
  root.append(...after);
  return { root, unrelated };
}
