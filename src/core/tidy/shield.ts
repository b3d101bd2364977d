import { weigh } from '../article/weight';
import { PROSE_LENGTH } from '../article/survey';

const FOLLOWING = 4;
const PRECEDING = 2;
const TEXT = 3;
/** Share of the story's parts without which the page has gone on to something else. */
const LEAST_LEFT = 0.5;

/** Letters alone, so that spaces and the markup between them do not matter. */
const keyOf = (text: string): string => text.replace(/\s+/g, '');

/**
 * The story as it stands on the live page. What holds a part of it, or the words of one of its
 * paragraphs, is never hidden.
 */
export class StoryShield {
  readonly #parts: readonly Node[];
  /** Those that the page showed at first: the rest of a story may wait to be unfolded. */
  readonly #shown: readonly Node[];
  readonly #paragraphs: readonly string[];
  /** Letters of the shortest of them. */
  readonly #shortest: number;
  /** All elements that a part is or stands in. */
  #holders: ReadonlySet<Node>;

  /**
   * @param parts what the cleaning flow keeps: headline, text nodes and pictures of the page.
   */
  constructor(parts: readonly Node[]) {
    this.#parts = [...new Set(parts)].sort(inPageOrder);
    this.#shown = parts.filter(isShown);
    this.#holders = holdersOf(parts);
    const texts = new Map<Element, string>();
    for (const node of parts) {
      const box = node.nodeType === TEXT ? node.parentElement : null;
      if (box && !texts.has(box)) texts.set(box, box.textContent);
    }
    this.#paragraphs = [...texts.values()].filter((text) => weigh(text) >= PROSE_LENGTH).map(keyOf);
    this.#shortest = Math.min(...this.#paragraphs.map(({ length }) => length));
  }

  /** An element of the story that is on the page. */
  get element(): Element | undefined {
    return elementOf(this.#parts.find(isThere));
  }

  /** Takes note of where the story stands now: a page may move its parts. */
  refresh(): void {
    this.#holders = holdersOf(this.#parts);
  }

  /** Whether a part of the story stands in an element, or is that. */
  isAround(element: Element): boolean {
    return this.#holders.has(element);
  }

  /** Whether an element holds something of the story, also where the page has made it anew. */
  holds(element: Element): boolean {
    if (this.isAround(element)) return true;
    const words = element.textContent;
    if (words.length < this.#shortest) return false;
    const text = keyOf(words);
    return this.#paragraphs.some((paragraph) => text.includes(paragraph));
  }

  /** Whether an element stands behind the story's first part. */
  precedes(element: Element): boolean {
    const first = this.#parts.find(isThere);
    return first !== undefined && (first.compareDocumentPosition(element) & FOLLOWING) !== 0;
  }

  /** Whether an element stands between the story's first part and its last. */
  spans(element: Element): boolean {
    const last = this.#parts.findLast(isThere);
    const isBeforeLast =
      last !== undefined && (last.compareDocumentPosition(element) & PRECEDING) !== 0;
    return isBeforeLast && this.precedes(element);
  }

  /** Whether the page shows the story no more: another page has come under the same roof. */
  get isGone(): boolean {
    const left = this.#shown.filter(isShown).length;
    return left < this.#shown.length * LEAST_LEFT;
  }
}

const inPageOrder = (one: Node, other: Node): number =>
  one.compareDocumentPosition(other) & PRECEDING ? 1 : -1;

const isThere = (node: Node): boolean => node.isConnected;

function elementOf(node: Node | undefined): Element | undefined {
  return node?.nodeType === TEXT
    ? (node.parentElement ?? undefined)
    : (node as Element | undefined);
}

function isShown(node: Node): boolean {
  return node.isConnected && (elementOf(node)?.checkVisibility() ?? false);
}

/** No way up is climbed twice. */
function holdersOf(parts: readonly Node[]): Set<Node> {
  const holders = new Set<Node>();
  for (const part of parts)
    for (let up: Node | null = part; up && !holders.has(up); up = up.parentNode) holders.add(up);
  return holders;
}
