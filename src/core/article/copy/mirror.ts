import type { Survey } from '../survey';
import { each, type Work } from '../work';

const ELEMENT = 1;
const TEXT = 3;
/** What a story shows besides words. */
const MEDIA: ReadonlySet<string> = new Set([
  'img',
  'picture',
  'video',
  'audio',
  'iframe',
  'canvas',
]);

/**
 * Which nodes of a live page the numbers of its copy stand for. The copy is changed before it gets
 * its numbers, so some of its elements were never on the page: they stand for what is in them.
 */
export class Mirror {
  /** The page's nodes that were copied. */
  readonly seen = new WeakSet<Node>();
  readonly #originals = new Map<Node, Node>();
  readonly #elements = new Map<number, readonly Node[]>();
  readonly #own = new Map<number, readonly Node[]>();

  /** Takes note of a node of the copy. */
  pair(copy: Node, original: Node): void {
    this.#originals.set(copy, original);
    this.seen.add(original);
  }

  /** Takes note of the numbers, once the copy has them. */
  *number({ blocks }: Survey): Work<void> {
    yield* each(blocks, ({ element, order }) => {
      this.#elements.set(order, this.#outermost(element));
      const own = this.#ownOf(element);
      if (own.length > 0) this.#own.set(order, own);
    });
  }

  /** The page's nodes that an element of the copy stands for, in page order. */
  nodesOf(order: number): readonly Node[] {
    return this.#elements.get(order) ?? [];
  }

  /** What an element shows itself, not by others in it: its words, or the picture that it is. */
  shownBy(order: number): readonly Node[] {
    return this.#own.get(order) ?? [];
  }

  #outermost(element: Node): readonly Node[] {
    const original = this.#originals.get(element);
    if (original) return [original];
    const inside: Node[] = [];
    for (const node of element.childNodes) inside.push(...this.#outermost(node));
    return inside;
  }

  #ownOf(element: Element): Node[] {
    const own: Node[] = [];
    if (MEDIA.has(element.localName)) own.push(...this.#outermost(element));
    for (const node of element.childNodes) {
      const original = node.nodeType === TEXT ? this.#originals.get(node) : undefined;
      if (original && original.nodeValue?.trim()) own.push(original);
    }
    return own.filter(({ nodeType }) => nodeType === TEXT || nodeType === ELEMENT);
  }
}
