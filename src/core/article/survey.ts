import { BLOCK_TAGS } from './paragraphs';
import type { PageCopy } from './copy';
import { ORDER_ATTRIBUTE } from './sanitize';

/** The facts of one element, gathered once, read by every rule. */
export interface Block {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Block | undefined;
  readonly children: Block[];
  /** Number in page order; the same in every later survey of the story. */
  readonly order: number;
  /** Words of class, id, role and test ids, lower case, cut at case changes and punctuation. */
  readonly tokens: ReadonlySet<string>;
  /** Weighted length of the text: a CJK character counts twice. */
  length: number;
  /** The part of `length` that stands in links. */
  linkLength: number;
  /** The part of `length` that stands in paragraphs long enough to be prose. */
  prose: number;
  links: number;
  images: number;
  controls: number;
  headings: number;
  /** Moves for ever. */
  readonly animated: boolean;
  /** Stays in place while the page scrolls. */
  readonly fixed: boolean;
  /** Whether it starts a line of its own. */
  readonly block: boolean;
}

/** All blocks of a page copy or of a story, in page order. */
export interface Survey {
  readonly root: Block;
  readonly blocks: readonly Block[];
  readonly of: ReadonlyMap<Element, Block>;
}

const ELEMENT = 1;
const TEXT = 3;
const TOKEN_ATTRIBUTES = ['class', 'id', 'role', 'data-testid', 'data-component', 'itemprop'];
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const PROSE_TAGS = new Set(['p', 'li', 'blockquote', 'pre', 'td', 'dd', 'div', 'section']);
/** Weighted characters from which a paragraph of few links is prose. */
export const PROSE_LENGTH = 80;

/** Numbers the elements of a copy in page order. */
export function numberElements(document: Document): void {
  let order = 0;
  for (const element of document.body.querySelectorAll('*')) {
    element.setAttribute(ORDER_ATTRIBUTE, String((order += 1)));
  }
}

function tokensOf(element: Element): Set<string> {
  const tokens = new Set<string>();
  for (const name of TOKEN_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (!value) continue;
    for (const token of value.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/)) {
      if (token) tokens.add(token.toLowerCase());
    }
  }
  return tokens;
}

/** Weighted length of a text, white space collapsed. */
export function weigh(text: string): number {
  const collapsed = text.replace(/\s+/g, ' ').trim();
  return collapsed.length + (collapsed.match(CJK)?.length ?? 0);
}

type Flags = Pick<PageCopy, 'fixed' | 'animated'>;
const NO_FLAGS: Flags = { fixed: new Set(), animated: new Set() };

function makeBlock(element: Element, parent: Block | undefined, flags: Flags): Block {
  const tag = element.localName;
  return {
    element,
    tag,
    parent,
    children: [],
    order: Number(element.getAttribute(ORDER_ATTRIBUTE) ?? parent?.order ?? 0),
    tokens: tokensOf(element),
    length: 0,
    linkLength: 0,
    prose: 0,
    links: tag === 'a' && element.hasAttribute('href') ? 1 : 0,
    images: tag === 'img' || tag === 'picture' ? 1 : 0,
    controls: tag === 'button' || tag === 'input' || tag === 'select' ? 1 : 0,
    headings: /^h[1-6]$/.test(tag) ? 1 : 0,
    animated: flags.animated.has(element),
    fixed: flags.fixed.has(element),
    block: BLOCK_TAGS.has(tag),
  };
}

/** One walk over everything below `root`; every fact is summed on the way back up. */
export function survey(root: Element, flags: Flags = NO_FLAGS): Survey {
  const of = new Map<Element, Block>();
  const top = makeBlock(root, undefined, flags);
  const blocks = [top];
  of.set(root, top);
  for (const element of root.querySelectorAll('*')) {
    const parent = of.get(element.parentElement ?? root) ?? top;
    const block = makeBlock(element, parent, flags);
    parent.children.push(block);
    of.set(element, block);
    blocks.push(block);
  }
  for (const block of blocks)
    for (const node of block.element.childNodes)
      if (node.nodeType === TEXT) block.length += weigh(node.nodeValue ?? '');
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block) sumUp(block);
  }
  return { root: top, blocks, of };
}

function sumUp(block: Block): void {
  if (block.links > 0 && block.tag === 'a') block.linkLength = block.length;
  const holdsBlock = block.children.some((child) => child.block || child.prose > 0);
  const isProse =
    PROSE_TAGS.has(block.tag) &&
    !holdsBlock &&
    block.length >= PROSE_LENGTH &&
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
}

/** Share of a block's text that stands in links, 0 to 1. */
export function linkDensity(block: Block): number {
  return block.length === 0 ? 0 : block.linkLength / block.length;
}

/** What stands apart from its neighbours although no space parts it from them. */
const APART: ReadonlySet<string> = new Set([...BLOCK_TAGS, 'br', 'button']);

/**
 * The text of an element as a reader sees it, but that blocks and breaks are parted by spaces only.
 * @param apart names of further elements that are parted so.
 */
export function lineOf(element: Element, apart: ReadonlySet<string> = APART): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) text += node.nodeValue ?? '';
    if (node.nodeType !== ELEMENT) continue;
    const child = node as Element;
    const gap = apart.has(child.localName) ? ' ' : '';
    text += gap + lineOf(child, apart) + gap;
  }
  return text;
}

/* Many rules ask for the same few texts. */
const TEXTS = new WeakMap<Block, string>();

/** The text of a block as one line, white space collapsed; as it was when first asked for. */
export function textOf(block: Block): string {
  const known = TEXTS.get(block) ?? lineOf(block.element).replace(/\s+/g, ' ').trim();
  TEXTS.set(block, known);
  return known;
}

/** Holds text and no further block with text: one paragraph, heading or label. */
export function isLine(block: Block): boolean {
  return block.block && block.length > 0 && !block.children.some((c) => c.block && c.length > 0);
}

/** Holds prose itself, not by a paragraph inside it. */
export function isProse(block: Block): boolean {
  return block.prose > 0 && block.children.every((child) => child.prose === 0);
}

/** Whether its makers named it by one of these words. */
export function isNamed(block: Block, names: ReadonlySet<string>): boolean {
  return [...block.tokens].some((token) => names.has(token));
}
