import { foldWithMap, type Folded } from './fold';
import { snapToGraphemes } from './boundaries';
import { readText, type DomText } from './read-text';

/** A stretch of text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The text under a node in two forms: as it stands in the DOM (offsets are called *raw*), and folded
 * for comparing. Spans are offsets into `text`, the folded form, unless they are called raw.
 */
export class TextIndex {
  readonly root: Node;
  readonly text: string;
  readonly #dom: DomText;
  readonly #folded: Folded;
  #breaks: readonly number[] | undefined;

  constructor(root: Node) {
    this.root = root;
    this.#dom = readText(root);
    this.#folded = foldWithMap(this.#dom.raw);
    this.text = this.#folded.text;
  }

  /** The text as it stands in the DOM, without what is not displayed. */
  get raw(): string {
    return this.#dom.raw;
  }

  /** The words in a range, without white space at its ends; `null` when there are none. */
  spanOf(range: Range): Span | null {
    const raw = this.#rawSpanOf(range);
    if (!raw) return null;
    const { starts, ends } = this.#folded;
    const start = firstIndex(ends.length, (i) => (ends[i] ?? 0) > raw.start);
    const end = firstIndex(starts.length, (i) => (starts[i] ?? 0) >= raw.end);
    return start < end ? { start, end } : null;
  }

  /** Where a span, which must not be empty, stands in `raw`. Characters are never cut. */
  rawSpan(span: Span): Span {
    const start = this.#folded.starts[span.start] ?? this.raw.length;
    const end = this.#folded.ends[span.end - 1] ?? start;
    return snapToGraphemes(this.raw, { start, end });
  }

  /** Whether a block or a line begins right before a span, and whether one ends right after it. */
  edgesOf({ start, end }: Span): { readonly startsBlock: boolean; readonly endsBlock: boolean } {
    return {
      startsBlock: start === 0 || this.breaksIn({ start, end: start }).length > 0,
      endsBlock: end === this.text.length || this.breaksIn({ start: end, end }).length > 0,
    };
  }

  /** Where in a span, its ends included, blocks or lines begin or end, each place once. */
  breaksIn(span: Span): number[] {
    this.#breaks ??= [...new Set(this.#dom.breaks.map((raw) => this.foldedOffset(raw)))];
    const breaks = this.#breaks;
    const first = firstIndex(breaks.length, (i) => (breaks[i] ?? 0) >= span.start);
    return breaks.slice(
      first,
      firstIndex(breaks.length, (i) => (breaks[i] ?? 0) > span.end),
    );
  }

  /** Where within a span, its ends left out, blocks or lines begin or end. */
  breaksWithin(span: Span): number[] {
    return this.breaksIn(span).filter((at) => at > span.start && at < span.end);
  }

  /** The lines that end right before a span and begin right after it, or what is left of them. */
  linesBeside({ start, end }: Span): { readonly before: string; readonly after: string } {
    const last = this.breaksIn({ start: 0, end: start - 1 }).at(-1) ?? 0;
    const [next = this.text.length] = this.breaksIn({ start: end + 1, end: this.text.length });
    return { before: this.text.slice(last, start), after: this.text.slice(end, next) };
  }

  /** Where a raw offset stands in `text`. */
  foldedOffset(raw: number): number {
    const { starts } = this.#folded;
    return firstIndex(starts.length, (i) => (starts[i] ?? 0) >= raw);
  }

  /** A span as a range of the DOM. The span must not be empty. */
  rangeOf(span: Span): Range {
    const { nodes, offsets } = this.#dom;
    const raw = this.rawSpan(span);
    const first = firstIndex(nodes.length, (i) => (offsets[i] ?? 0) > raw.start) - 1;
    const last = firstIndex(nodes.length, (i) => (offsets[i] ?? 0) >= raw.end) - 1;
    const [startNode, endNode] = [nodes[first], nodes[last]];
    if (!startNode || !endNode) throw new RangeError('The span lies outside the text.');
    const range = startNode.ownerDocument.createRange();
    range.setStart(startNode, raw.start - (offsets[first] ?? 0));
    range.setEnd(endNode, raw.end - (offsets[last] ?? 0));
    return range;
  }

  /**
   * Raw text as one reads it: white space as single spaces, a new block or line as a newline, nothing
   * invisible. Breaks at the very ends are kept, as `prefix` and `suffix` tell blocks by them.
   */
  readable(raw: Span): string {
    const { breaks } = this.#dom;
    const parts: string[] = [];
    let from = raw.start;
    for (
      let i = firstIndex(breaks.length, (k) => (breaks[k] ?? 0) >= raw.start);
      (breaks[i] ?? Infinity) <= raw.end;
      i += 1
    ) {
      parts.push(this.raw.slice(from, breaks[i]));
      from = breaks[i] ?? from;
    }
    parts.push(this.raw.slice(from, raw.end));
    return parts
      .join('\u2029')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, (space) => (space.includes('\u2029') ? '\n' : ' '));
  }

  #rawSpanOf(range: Range): Span | null {
    const { nodes, offsets } = this.#dom;
    if (range.startContainer.getRootNode() !== this.root.getRootNode()) return null;
    const compare = (node: Text | undefined, offset: number) =>
      node ? range.comparePoint(node, offset) : 1;
    const first = firstIndex(nodes.length, (i) => compare(nodes[i], nodes[i]?.length ?? 0) >= 0);
    const last = firstIndex(nodes.length, (i) => compare(nodes[i], 0) > 0) - 1;
    const [startNode, endNode] = [nodes[first], nodes[last]];
    if (!startNode || !endNode || first > last) return null;
    const inStart = startNode === range.startContainer ? range.startOffset : 0;
    const inEnd = endNode === range.endContainer ? range.endOffset : endNode.length;
    return { start: (offsets[first] ?? 0) + inStart, end: (offsets[last] ?? 0) + inEnd };
  }
}

interface Known {
  readonly index: TextIndex;
  readonly observer: MutationObserver;
}

const known = new WeakMap<Node, Known>();
const EVERYTHING = { subtree: true, childList: true, characterData: true, attributes: true };

/** The index of a root; made anew only when something under the root has changed. */
export function textIndexOf(root: Node): TextIndex {
  const present = known.get(root);
  if (present?.observer.takeRecords().length === 0) return present.index;
  present?.observer.disconnect();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    known.delete(root);
  });
  observer.observe(root, EVERYTHING);
  const index = new TextIndex(root);
  known.set(root, { index, observer });
  return index;
}

/** The smallest `i` below `length` for which the test holds, if from there on it always does. */
function firstIndex(length: number, test: (i: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
