import { moveChildren, unwrap } from '../children';
import { each, STRIDE, type Work } from '../work';

/** Elements that start a line of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main marquee menu nav ' +
    'ol p pre search section summary table tbody td tfoot th thead tr ul video audio'
  ).split(' '),
);

const CONTAINERS: ReadonlySet<string> = new Set(
  'div section article main center td blockquote p header li'.split(' '),
);
/** What stands in these keeps its form. */
const WHOLES: ReadonlySet<string> = new Set(['pre', 'figure', 'table']);
const LONG_CELL = 300;
/** Characters. */
const LONGEST_VERSE = 160;
const HEADING_LIKE = new Set(['B', 'STRONG', 'FONT', 'BIG']);
const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** Gives every stretch of prose an element of its own, whatever the page made it with. */
export function* makeParagraphs(root: Element): Work<void> {
  yield* each([...root.querySelectorAll('table')].reverse(), (table) => {
    if (isLayoutTable(table)) replaceTable(table);
  });
  const { holders, containers } = yield* walk(root);
  yield* each(containers, (container) => {
    if (hasRuns(container, holders)) wrapRuns(container, holders);
  });
}

/** Tables that only place things on the page, as pages of old do (HTML §4.9.1 advises against it). */
function isLayoutTable(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('th, caption, thead')) return false;
  if (table.querySelector('table, h1, article, section')) return true;
  const cells = [...table.querySelectorAll('td')];
  if (cells.every((cell) => cell.parentElement?.childElementCount === 1)) return true;
  return cells.some(
    (cell) =>
      cell.textContent.length > LONG_CELL &&
      (cell.querySelectorAll('br').length > 3 || cell.querySelectorAll('p, div').length > 1),
  );
}

function replaceTable(table: HTMLTableElement): void {
  for (const part of [...table.querySelectorAll('tr, td, tbody, tfoot'), table]) {
    if (part.closest('table') !== table) continue;
    const div = part.ownerDocument.createElement('div');
    for (const name of ['class', 'id', 'lang', 'dir']) {
      const value = part.getAttribute(name);
      if (value) div.setAttribute(name, value);
    }
    moveChildren(part, div);
    part.replaceWith(div);
  }
}

interface Walk {
  /** Every element that holds a block, however deep. */
  readonly holders: ReadonlySet<Element>;
  /** Every element that may hold loose lines, the outer ones first. */
  readonly containers: readonly Element[];
}

/** One climb a block, never twice the same way. */
function* walk(body: Element): Work<Walk> {
  const holders = new Set<Element>();
  const whole = new Set<Element>();
  const containers = [body];
  /* A list of all elements would take longer. */
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT);
  for (let count = 1; walker.nextNode(); count += 1) {
    if (count % STRIDE === 0) yield;
    const element = walker.currentNode as Element;
    const name = element.localName;
    const parent = element.parentElement;
    if (parent && whole.has(parent)) whole.add(element);
    else if (WHOLES.has(name)) whole.add(element);
    else if (CONTAINERS.has(name)) containers.push(element);
    if (!BLOCK_TAGS.has(name)) continue;
    for (let up = parent; up && !holders.has(up); up = up.parentElement) holders.add(up);
  }
  return { holders, containers };
}

/** Whether there is anything to wrap: loose words beside blocks, or lines that breaks part. */
function hasRuns(container: Element, holders: ReadonlySet<Element>): boolean {
  const mixed = holders.has(container);
  for (let node = container.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) {
      if (isBreak(node) || (mixed && !isBlock(node as Element, holders))) return true;
    } else if (mixed && !isSpace(node)) return true;
  }
  return false;
}

function isSpace(node: Node): boolean {
  return node.nodeType === COMMENT || (node.nodeType === TEXT && !node.nodeValue?.trim());
}

const isBlock = (element: Element, holders: ReadonlySet<Element>): boolean =>
  BLOCK_TAGS.has(element.localName) || holders.has(element);

const isBreak = (node: Node): boolean => node.nodeName === 'BR';

/** Splits nodes wherever so many line breaks follow one another. */
function splitAtBreaks(nodes: readonly Node[], enough: number): Node[][] {
  const runs: Node[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (isBreak(node)) breaks += 1;
    else if (!isSpace(node)) {
      if (breaks >= enough) runs.push([]);
      breaks = 0;
    }
    runs.at(-1)?.push(node);
  }
  return runs;
}

const lengthOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0);

const isLoneElement = (line: readonly Node[]): boolean =>
  line.filter((node) => !isSpace(node) && !isBreak(node)).length === 1 &&
  line.some((node) => HEADING_LIKE.has(node.nodeName));

/**
 * One break ends a paragraph where a line is longer than any verse or address would be, and after a
 * first line that is set off like a heading.
 */
function splitLines(run: readonly Node[]): Node[][] {
  const lines = splitAtBreaks(run, 1);
  if (lines.some((line) => lengthOf(line) > LONGEST_VERSE)) return lines;
  const [first = [], ...rest] = lines;
  return rest.length > 0 && isLoneElement(first) ? [first, rest.flat()] : [[...run]];
}

/** The runs of inline nodes between blocks and between line breaks that end a paragraph. */
function inlineRuns(container: Element, holders: ReadonlySet<Element>): Node[][] {
  const stretches: Node[][] = [[]];
  for (const node of container.childNodes) {
    const block = node.nodeType === ELEMENT && isBlock(node as Element, holders);
    if (block) stretches.push([]);
    else stretches.at(-1)?.push(node);
  }
  return stretches
    .flatMap((stretch) => splitAtBreaks(stretch, 2))
    .flatMap(splitLines)
    .filter((run) => run.some((node) => !isSpace(node) && !isBreak(node)));
}

function wrapRuns(container: Element, holders: ReadonlySet<Element>): void {
  const runs = inlineRuns(container, holders);
  if (runs.length === 0 || (runs.length === 1 && !holders.has(container))) return;
  const paragraphs = runs.map((run) => wrapRun(container.ownerDocument, run));
  if (container.localName !== 'p') return;
  for (const paragraph of paragraphs) copyAttributes(container, paragraph);
  unwrap(container);
}

function wrapRun(document: Document, run: readonly Node[]): Element {
  const paragraph = document.createElement('p');
  const first = run[0];
  if (first?.parentNode) first.parentNode.insertBefore(paragraph, first);
  paragraph.append(...run);
  while (paragraph.lastChild && (isBreak(paragraph.lastChild) || isSpace(paragraph.lastChild))) {
    paragraph.lastChild.remove();
  }
  while (paragraph.firstChild && (isBreak(paragraph.firstChild) || isSpace(paragraph.firstChild))) {
    paragraph.firstChild.remove();
  }
  return paragraph;
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}
