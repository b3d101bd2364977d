import type { Annotation } from '../highlights/annotation';
import type { OpenedStory } from './format';

/** The element around highlighted words in the copy. */
export const MARK = 'stet-mark';
/** The attribute of a mark that says how it is painted. */
export const PAINT = 'data-stet-paint';
/** The attribute of the element where a note belongs; its value is the id of the annotation. */
export const NOTE = 'data-stet-note';

const INLINE = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup ' +
    `time u var ${MARK}`
  ).split(' '),
);
/** Nothing can stand between the parts of these. */
const WHOLES = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, figure, blockquote, pre, details';

/** Part of a text node. */
interface Segment {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly paint: string;
}

/**
 * A copy of the story in which the highlighted words are in `MARK` elements, and an element for each
 * note or tag follows the block in which its highlight ends. The copy belongs to a document that
 * loads no pictures.
 * @param paintOf marks that lie over or beside one another and are painted alike become one.
 */
export function markedStory(
  { story, placed }: OpenedStory,
  paintOf: (annotation: Annotation) => string = () => '',
): HTMLElement {
  const copy = story.ownerDocument.implementation.createHTMLDocument('').createElement('div');
  copy.append(...[...story.childNodes].map((node) => copy.ownerDocument.importNode(node, true)));
  const twins = twinsOf(story, copy);
  const all: Segment[] = [];
  for (const { annotation, range } of placed) {
    const segments = range ? segmentsOf(range, twins, paintOf(annotation)) : [];
    const last = segments.at(-1);
    if (last && annotation.body.length > 0) addNote(copy, last.node, annotation);
    all.push(...segments);
  }
  for (const control of copy.querySelectorAll('button, iframe')) control.remove();
  for (const segment of flattened(all)) wrap(segment);
  for (const mark of copy.querySelectorAll(MARK)) widen(mark);
  return copy;
}

/** The text nodes of the story, in order, each with its copy. */
function twinsOf(story: Element, copy: Element): ReadonlyMap<Text, Text> {
  const copies = textsOf(copy);
  return new Map(
    textsOf(story).flatMap((node, i) => {
      const twin = copies[i];
      return twin ? [[node, twin] as const] : [];
    }),
  );
}

function textsOf(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function segmentsOf(range: Range, twins: ReadonlyMap<Text, Text>, paint: string): Segment[] {
  const segments: Segment[] = [];
  for (const [original, node] of twins) {
    if (!range.intersectsNode(original)) {
      if (segments.length > 0) break;
      continue;
    }
    const start = original === range.startContainer ? range.startOffset : 0;
    const end = original === range.endContainer ? range.endOffset : original.length;
    if (start < end) segments.push({ node, start, end, paint });
  }
  return segments;
}

/** Parts of which none lies over another, the last of a node first: the innermost paint is seen. */
function flattened(segments: readonly Segment[]): Segment[] {
  const byNode = Map.groupBy(segments, ({ node }) => node);
  return [...byNode.values()].flatMap((ofNode) => {
    const edges = [...new Set(ofNode.flatMap(({ start, end }) => [start, end]))];
    const result: Segment[] = [];
    let from: number | undefined;
    for (const to of edges.sort((a, b) => a - b)) {
      const part = from === undefined ? undefined : partOf(ofNode, from, to);
      const last = result.at(-1);
      if (part && last?.end === part.start && last.paint === part.paint) {
        result[result.length - 1] = { ...last, end: part.end };
      } else if (part) result.push(part);
      from = to;
    }
    return result.reverse();
  });
}

function partOf(segments: readonly Segment[], start: number, end: number): Segment | undefined {
  const over = segments.filter((segment) => segment.start <= start && segment.end >= end);
  const length = (segment: Segment): number => segment.end - segment.start;
  const [top] = over.sort((a, b) => length(a) - length(b));
  return top && { ...top, start, end };
}

function wrap({ node, start, end, paint }: Segment): void {
  const isBetweenBlocks = node.data.trim() === '' && !isInline(node.previousSibling);
  if (isBetweenBlocks) return;
  const mark = node.ownerDocument.createElement(MARK);
  mark.setAttribute(PAINT, paint);
  /* A formula is marked as a whole: there is nothing in it that words can be in. */
  const formula = node.parentElement?.closest('math');
  if (formula?.closest(MARK)) return;
  if (!formula) node.splitText(end);
  const part = formula ?? node.splitText(start);
  part.replaceWith(mark);
  mark.append(part);
}

/** A mark that fills its inline parent goes around it, and marks side by side become one. */
function widen(mark: Element): void {
  const { parentElement: parent } = mark;
  if (!parent) return;
  const previous = withoutEmpty(mark.previousSibling, 'previousSibling');
  if (isMark(previous) && isAlike(previous, mark)) {
    previous.append(...mark.childNodes);
    mark.remove();
    widen(previous);
    return;
  }
  const isAlone = !previous && !withoutEmpty(mark.nextSibling, 'nextSibling');
  const isCode = parent.localName === 'code' && !parent.closest('pre');
  if (!isCode && !(isAlone && isInline(parent) && !isMark(parent))) return;
  for (const inner of parent.querySelectorAll(MARK)) inner.replaceWith(...inner.childNodes);
  mark.replaceChildren();
  parent.replaceWith(mark);
  mark.append(parent);
  widen(mark);
}

function isAlike(a: Element, b: Element): boolean {
  return a.getAttribute(PAINT) === b.getAttribute(PAINT);
}

function withoutEmpty(node: Node | null, next: 'previousSibling' | 'nextSibling'): Node | null {
  let found = node;
  while (found?.nodeType === 3 && found.nodeValue === '') found = found[next];
  return found;
}

function isMark(node: Node | null): node is Element {
  return node?.nodeName.toLowerCase() === MARK;
}

function isInline(node: Node | null): boolean {
  return node?.nodeType === 3 || INLINE.has(node?.nodeName.toLowerCase() ?? '');
}

function addNote(story: Element, text: Text, { id }: Annotation): void {
  const element = story.ownerDocument.createElement('div');
  element.setAttribute(NOTE, id);
  /* An element without words is nothing to a converter. */
  element.textContent = id;
  let block = outermost(story, text);
  while (block.nextSibling instanceof Element && block.nextSibling.hasAttribute(NOTE)) {
    block = block.nextSibling;
  }
  block.after(element);
}

/** The outermost part of the story around a text that must not be parted. */
function outermost(story: Element, text: Text): ChildNode {
  let block: ChildNode = text;
  for (let at = text.parentElement; at && at !== story; at = at.parentElement) {
    if (at.matches(WHOLES)) block = at;
    else if (block === text && isInline(at)) block = at;
  }
  return block;
}
