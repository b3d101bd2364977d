import type { PageCopy } from './copy/copy';
import { readText } from './line-text';
import { BLOCK_TAGS } from './normalise/paragraphs';
import { ORDER_ATTRIBUTE } from './sanitize';
import { tokensOf } from './tokens';
import { weigh } from './weight';
import { STRIDE, type Work } from './work';

const ELEMENT = 1;
const TEXT = 3;
const PROSE_TAGS = new Set(['p', 'li', 'blockquote', 'pre', 'td', 'dd', 'div', 'section']);
const IMAGES = new Set(['img', 'picture']);
const CONTROLS = new Set(['button', 'input', 'select', 'textarea']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Weighted characters from which a paragraph of few links is prose. */
export const PROSE_LENGTH = 80;

type Flags = Pick<PageCopy, 'fixed' | 'animated'>;
const NO_FLAGS: Flags = { fixed: new Set(), animated: new Set() };

/** The facts of one element, gathered once, read by every rule. */
export class Block {
  readonly tag: string;
  children: Block[] = [];
  /** Place in the walk; what it holds has the places up to `end`. */
  readonly index: number;
  end = 0;
  /** Number in page order; the same in every later survey of the story. */
  readonly order: number;
  /** Weighted length of the text: a CJK character counts twice. */
  length = 0;
  /** The part of `length` that stands in links. */
  linkLength = 0;
  /** The part of `length` that stands in paragraphs long enough to be prose. */
  prose = 0;
  links = 0;
  images = 0;
  controls = 0;
  headings = 0;
  /** Blocks with text inside it, however deep. */
  inner = 0;
  /** Whether it starts a line of its own. */
  readonly block: boolean;
  /** The part of `length` that stands right in it. */
  ownLength = 0;
  readonly isLink: boolean;
  /** Moves for ever. */
  readonly animated: boolean;
  /** Stays in place while the page scrolls. */
  readonly fixed: boolean;
  #tokens: ReadonlySet<string> | undefined;
  #text: string | undefined;
  #look: string | undefined;

  constructor(
    readonly element: Element,
    readonly parent: Block | undefined,
    index: number,
    order: number,
    flags: Flags,
  ) {
    const tag = element.localName;
    this.tag = tag;
    this.index = index;
    this.order = order;
    this.block = BLOCK_TAGS.has(tag);
    this.animated = flags.animated.has(element);
    this.fixed = flags.fixed.has(element);
    this.isLink = tag === 'a' && element.hasAttribute('href');
  }

  /** Words of class, id, role and test ids, lower case, cut at case changes and punctuation. */
  get tokens(): ReadonlySet<string> {
    return (this.#tokens ??= tokensOf(this.element));
  }

  /** Its text as one line, white space collapsed; as it was when first asked for. */
  get text(): string {
    return (this.#text ??= readText(this));
  }

  /** Its tag and class: elements of one list look the same. */
  get look(): string {
    return (this.#look ??= `${this.tag}.${this.element.className}`);
  }

  /** Whether another block stands in it, or is it. */
  holds(other: Block): boolean {
    return other.index >= this.index && other.index < this.end;
  }
}

/** All blocks of a page copy or of a story, in page order. */
export interface Survey {
  readonly root: Block;
  readonly blocks: readonly Block[];
}

/** The blocks of a survey by their elements. */
export const byElement = ({ blocks }: Survey): ReadonlyMap<Element, Block> =>
  new Map(blocks.map((block) => [block.element, block]));

/** Surveys a copy of a page for the first time, and numbers its elements in page order. */
export function surveyPage(root: Element, flags: Flags = NO_FLAGS): Work<Survey> {
  return walk(root, flags, (element, index) => {
    element.setAttribute(ORDER_ATTRIBUTE, String(index));
    return index;
  });
}

/** Surveys a part of a page whose elements are numbered already, as those of a story are. */
export function survey(root: Element): Work<Survey> {
  return walk(root, NO_FLAGS, (element, _, parent) =>
    Number(element.getAttribute(ORDER_ATTRIBUTE) ?? parent.order),
  );
}

type OrderOf = (element: Element, index: number, parent: Block) => number;

/** One walk over everything below `root`; every fact is summed on the way back up. */
function* walk(root: Element, flags: Flags, orderOf: OrderOf): Work<Survey> {
  const first = Number(root.getAttribute(ORDER_ATTRIBUTE) ?? 0);
  const top = new Block(root, undefined, 0, first, flags);
  const blocks = [top];
  let block = top;
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT) block.ownLength += weigh(node.nodeValue ?? '');
    else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const index = blocks.length;
      block = new Block(element, block, index, orderOf(element, index, block), flags);
      block.parent?.children.push(block);
      blocks.push(block);
      if (blocks.length % STRIDE === 0) yield;
      const inside = node.firstChild;
      if (inside) {
        node = inside;
        continue;
      }
      block.end = blocks.length;
      block = block.parent ?? top;
    }
    let next: Node | null = node.nextSibling;
    while (!next && block !== top) {
      next = block.element.nextSibling;
      block.end = blocks.length;
      block = block.parent ?? top;
    }
    node = next;
  }
  top.end = blocks.length;
  sumUp(blocks);
  return { root: top, blocks };
}

/** The same survey once some of its blocks have been taken out of the page. */
export function without(survey: Survey, removed: ReadonlySet<Block>): Survey {
  if (removed.size === 0) return survey;
  const { root, blocks } = survey;
  const left: Block[] = [];
  let gone = 0;
  for (const block of blocks) {
    if (block.index < gone) continue;
    if (removed.has(block)) gone = block.end;
    else left.push(block);
  }
  for (const parent of new Set([...removed].map((block) => block.parent))) {
    if (parent) parent.children = parent.children.filter((child) => !removed.has(child));
  }
  sumUp(left);
  return { root, blocks: left };
}

function sumUp(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const { tag } = block;
    block.length = block.ownLength;
    block.linkLength = block.prose = block.inner = 0;
    block.links = block.isLink ? 1 : 0;
    block.images = IMAGES.has(tag) ? 1 : 0;
    block.controls = CONTROLS.has(tag) ? 1 : 0;
    block.headings = HEADINGS.has(tag) ? 1 : 0;
  }
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block) addToParent(block);
  }
}

function addToParent(block: Block): void {
  if (block.isLink) block.linkLength = block.length;
  const isProse =
    block.inner === 0 &&
    block.prose === 0 &&
    block.length >= PROSE_LENGTH &&
    PROSE_TAGS.has(block.tag) &&
    block.linkLength < block.length / 2;
  if (isProse) block.prose = block.length;
  const { parent } = block;
  if (!parent) return;
  parent.length += block.length;
  parent.linkLength += block.linkLength;
  parent.prose += block.prose;
  parent.links += block.links;
  parent.images += block.images;
  parent.controls += block.controls;
  parent.headings += block.headings;
  parent.inner += block.inner + (block.block && block.length > 0 ? 1 : 0);
}

/** Share of a block's text that stands in links, 0 to 1. */
export function linkDensity(block: Block): number {
  return block.length === 0 ? 0 : block.linkLength / block.length;
}

/** The text of a block as one line, white space collapsed; as it was when first asked for. */
export function textOf(block: Block): string {
  return block.text;
}

/** Holds text and no further block with text: one paragraph, heading or label. */
export function isLine(block: Block): boolean {
  return block.block && block.length > 0 && block.inner === 0;
}

/** Holds prose itself, not by a paragraph inside it. */
export function isProse(block: Block): boolean {
  return block.prose > 0 && block.inner === 0 && block.prose === block.length;
}

/** Whether its makers named it by one of these words. */
export function isNamed(block: Block, names: ReadonlySet<string>): boolean {
  for (const token of block.tokens) if (names.has(token)) return true;
  return false;
}
