import { notesOf } from '../highlights/annotate';
import type { PlacedAnnotation } from './format';

/** The element around highlighted words in the copy. */
export const MARK = 'stet-mark';
/** The attribute of the element that holds a note in the copy; its value is the note's text. */
export const NOTE = 'data-stet-note';
/** The quote that a note is about. */
export const NOTE_QUOTE = 'data-stet-note-quote';

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
}

/**
 * A copy of the story in which the highlighted words are in `MARK` elements and each note follows
 * the block in which its highlight ends. The copy belongs to a document that loads no pictures.
 */
export function markedStory(story: Element, annotations: readonly PlacedAnnotation[]): HTMLElement {
  const copy = story.ownerDocument.implementation.createHTMLDocument('').createElement('div');
  copy.append(...[...story.childNodes].map((node) => copy.ownerDocument.importNode(node, true)));
  const twins = twinsOf(story, copy);
  const segments = annotations.map(({ range }) => (range ? segmentsOf(range, twins) : []));
  annotations.forEach(({ annotation }, i) => {
    const last = segments[i]?.at(-1);
    const quote = annotation.target.selector[0].exact;
    if (last) for (const { value } of notesOf(annotation)) addNote(copy, last.node, quote, value);
  });
  for (const segment of merged(segments.flat())) wrap(segment);
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

function segmentsOf(range: Range, twins: ReadonlyMap<Text, Text>): Segment[] {
  const segments: Segment[] = [];
  for (const [original, node] of twins) {
    if (!range.intersectsNode(original)) {
      if (segments.length > 0) break;
      continue;
    }
    const start = original === range.startContainer ? range.startOffset : 0;
    const end = original === range.endContainer ? range.endOffset : original.length;
    if (start < end) segments.push({ node, start, end });
  }
  return segments;
}

/** Highlights that overlap are one mark. */
function merged(segments: readonly Segment[]): Segment[] {
  const byNode = Map.groupBy(segments, ({ node }) => node);
  return [...byNode.values()].flatMap((ofNode) => {
    const result: Segment[] = [];
    for (const segment of [...ofNode].sort((a, b) => a.start - b.start)) {
      const last = result.at(-1);
      if (!last || segment.start > last.end) result.push(segment);
      else result[result.length - 1] = { ...last, end: Math.max(last.end, segment.end) };
    }
    return result.reverse();
  });
}

function wrap({ node, start, end }: Segment): void {
  const isBetweenBlocks = node.data.trim() === '' && !isInline(node.previousSibling);
  if (isBetweenBlocks || node.parentElement?.closest('pre')) return;
  node.splitText(end);
  const part = node.splitText(start);
  const mark = node.ownerDocument.createElement(MARK);
  part.replaceWith(mark);
  mark.append(part);
}

/** A mark that fills its inline parent goes around it, and marks side by side become one. */
function widen(mark: Element): void {
  const { parentElement: parent } = mark;
  if (!parent) return;
  const previous = withoutEmpty(mark.previousSibling, 'previousSibling');
  if (isMark(previous)) {
    previous.append(...mark.childNodes);
    mark.remove();
    widen(previous);
    return;
  }
  const isAlone = !previous && !withoutEmpty(mark.nextSibling, 'nextSibling');
  const isCode = parent.localName === 'code';
  if (!isCode && !(isAlone && isInline(parent) && !isMark(parent))) return;
  for (const inner of parent.querySelectorAll(MARK)) inner.replaceWith(...inner.childNodes);
  mark.replaceChildren();
  parent.replaceWith(mark);
  mark.append(parent);
  widen(mark);
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

function addNote(story: Element, text: Text, quote: string, note: string): void {
  const element = story.ownerDocument.createElement('div');
  element.setAttribute(NOTE, note);
  element.setAttribute(NOTE_QUOTE, quote);
  element.textContent = note;
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
