import type { Random } from './random';
import { cutOut } from './truth';
import type { View } from './views';
import { isRead, textNodesOf } from './words';

/** From the mark at which a highlight begins to the one at which it ends. */
export type Ends = readonly [start: number, end: number];

/** A copy of a view, to be changed, in which the highlighted words are known. */
export interface Scene {
  readonly root: HTMLElement;
  /** What holds all that is known to be of the story. */
  readonly story: Element;
  /** The text nodes that are the highlight's alone. Whoever deletes it empties the list. */
  readonly quote: Text[];
  readonly random: Random;
  /** Paragraphs of another page, of the same language where there is one. */
  readonly donor: readonly string[];
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, div, td, dd, figcaption, section';

export function makeScene(
  view: View,
  [start, end]: Ends,
  random: Random,
  donor: readonly string[],
): Scene | undefined {
  const copy = view.document.cloneNode(true) as Document;
  const originals = textNodesOf(view.document.body);
  const copies = textNodesOf(copy.body);
  const numberOf = new Map(originals.map((node, i) => [node, i]));
  const inCopy = (mark: number) => {
    const { node, offset } = view.marks.get(mark) ?? {};
    const found = node && copies[numberOf.get(node) ?? -1];
    return found && offset !== undefined ? { node: found, offset } : undefined;
  };
  const [first, last] = [inCopy(start), inCopy(end)];
  if (!first || !last) return undefined;
  const story = commonParent([...view.marks.keys()].flatMap((mark) => inCopy(mark)?.node ?? []));
  const all = cutOut(first.node, first.offset, last.node, last.offset);
  const quote = all.filter(isRead);
  return { root: copy.body, story: story ?? copy.body, quote, random, donor };
}

function commonParent(nodes: readonly Text[]): Element | undefined {
  let common = nodes[0]?.parentElement ?? undefined;
  for (const node of nodes) {
    while (common && !common.contains(node)) common = common.parentElement ?? undefined;
  }
  return common;
}

/** The innermost block that a node is in. */
export function blockOf(node: Node): Element | undefined {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest(BLOCKS) ?? undefined;
}

/** The story's blocks with no other block in them, in document order. */
export function leavesOf({ story }: Scene): Element[] {
  return [...story.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && textNodesOf(block).some(isRead),
  );
}

/** The blocks in which the highlight is. */
export function ownBlocks({ quote }: Scene): Element[] {
  return [...new Set(quote.flatMap((node) => blockOf(node) ?? []))];
}

/** The leaves before and after the highlight's own blocks, nearest first. */
export function neighbours(scene: Scene): { before: Element[]; after: Element[] } {
  const own = ownBlocks(scene);
  const [first, last] = [own[0], own.at(-1)];
  const others = leavesOf(scene).filter(
    (leaf) => !own.some((block) => block.contains(leaf) || leaf.contains(block)),
  );
  const isBefore = (a: Element, b: Element | undefined) =>
    b !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    before: others.filter((leaf) => isBefore(leaf, first)).reverse(),
    after: others.filter((leaf) => last !== undefined && isBefore(last, leaf)),
  };
}

/** An element of the scene's document. */
export function make(scene: Scene, name: string, ...children: (Node | string)[]): HTMLElement {
  const element = scene.root.ownerDocument.createElement(name);
  element.append(...children);
  return element;
}

/** Paragraphs of the other page. */
export function donated(scene: Scene, count: number): HTMLElement[] {
  return scene.random.some(scene.donor, count).map((text) => make(scene, 'p', text));
}
