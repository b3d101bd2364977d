import { resolveUrl } from '../address';
import { reduceFormulas } from '../normalise/formulas';
import { NO_LAYOUT, type Layout } from './measure';
import type { Mirror } from './mirror';
import { placeStreamed } from './streamed';
import { NO_PARTS, PART_ATTRIBUTE, type NamedParts, type PartName } from '../site-parts';
import { each, STRIDE, type Work } from '../work';

/** A copy of the page that the flow may change, and what layout knew of its elements. */
export interface PageCopy {
  /** The body. It stands in no document, where every change would be a dear one. */
  readonly root: Element;
  readonly fixed: ReadonlySet<Element>;
  readonly animated: ReadonlySet<Element>;
}

const ELEMENT = 1;
const NEVER_STORY =
  ':is(script, style, template, link, svg, canvas, object, embed, [role="alertdialog"])';
/* Styles are looked into below: a selector that ignores case is dear. */
const PERHAPS_HIDDEN = '[hidden], [style], [class*="hid"], [class*="d-none"], dialog:not([open])';
/** What style sheets hide by everywhere, and what shows it again on wider or narrower screens. */
const HIDING_CLASS = /(^|\s)(hidden|hide|is-hidden|d-none)(\s|$)/;
const SHOWING_CLASS = /:|(^|\s)(d-\w+-|visible|show)/;
const HIDDEN_STYLE = /display: ?none/i;
const NOT_A_REMAINDER = 'form, input, dialog, [role="dialog"], [aria-modal="true"], nav, footer';
/** Shown words without which a hidden part counts as the story itself. */
const REMAINDER_LENGTH = 200;
/** What a heading or a tab opens by a click is the story's from less on. */
const PANEL = '[role="region"], [role="tabpanel"]';
const PANEL_LENGTH = 80;
/** A page that hides so many times what it shows has not come up, for want of its own script. */
const NEARLY_ALL = 4;

/** What is known of a page that is to be copied. */
export interface CopyOptions {
  readonly layout?: Layout | undefined;
  /** Learns which node of the copy is which of the page. */
  readonly mirror?: Mirror | undefined;
  /** What the site's rules name; the copies of it are marked with `PART_ATTRIBUTE`. */
  readonly parts?: NamedParts | undefined;
}

/**
 * Copies a page's body into a document of its own, without what its readers do not see. The head,
 * which holds the most to copy, has nothing of the story.
 * @param source stays as it is.
 * @param url the page's address; relative links resolve against it.
 */
export function* copyPage(
  source: Document,
  url: string,
  { layout = NO_LAYOUT, mirror, parts = NO_PARTS }: CopyOptions = {},
): Work<PageCopy> {
  const document = source.implementation.createHTMLDocument('');
  setBase(source, document, url);
  const root = document.importNode(source.body, mirror === undefined);
  const { hidden, fixed, animated } = mirror
    ? yield* copyNodes(source.body, root, { layout, parts, mirror })
    : yield* flag(source.body, root, { layout, parts });
  if (parts.size > 0) {
    for (const other of root.querySelectorAll(`[${PART_ATTRIBUTE}="other"]`)) other.remove();
  }
  placeStreamed(root);
  reduceFormulas(root);
  yield* each(root.querySelectorAll(NEVER_STORY), (element) => element.remove());
  if (layout === NO_LAYOUT) {
    for (const element of root.querySelectorAll(PERHAPS_HIDDEN)) {
      if (isHidden(element)) hidden.add(element);
    }
  }
  yield* dropHidden(root, hidden);
  return { root, fixed, animated };
}

/** What has a name in the source of a copy. */
interface Names {
  readonly layout: Layout;
  readonly parts: NamedParts;
}

function mark(twin: Element, part: PartName | undefined): void {
  if (part) twin.setAttribute(PART_ATTRIBUTE, part);
}

/** Names in a fresh copy what layout and the site's rules named in its source. */
function* flag(source: Element, copy: Element, { layout, parts }: Names): Work<Flagged> {
  const [hidden, fixed, animated] = [new Set<Element>(), new Set<Element>(), new Set<Element>()];
  /* At one go, since a live page may change at every rest. */
  const isFlagged = layout !== NO_LAYOUT || parts.size > 0;
  const elements = isFlagged ? [source, ...source.querySelectorAll('*')] : [];
  const copies = isFlagged ? [copy, ...copy.querySelectorAll('*')] : [];
  yield;
  yield* each(elements.entries(), ([place, element]) => {
    const twin = copies[place];
    if (!twin) return;
    mark(twin, parts.get(element));
    if (layout.hidden.has(element)) hidden.add(twin);
    if (layout.fixed.has(element)) fixed.add(twin);
    if (layout.animated.has(element)) animated.add(twin);
  });
  return { hidden, fixed, animated };
}

/** Copies node by node, with rests: what the page takes away meanwhile is passed over. */
function* copyNodes(
  source: Element,
  root: Element,
  { layout, parts, mirror }: Names & { readonly mirror: Mirror },
): Work<Flagged> {
  const [hidden, fixed, animated] = [new Set<Element>(), new Set<Element>(), new Set<Element>()];
  const open: [from: Node, to: Node][] = [[source, root]];
  mirror.pair(root, source);
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    for (const node of from.childNodes) {
      const twin = to.appendChild(root.ownerDocument.importNode(node, false));
      mirror.pair(twin, node);
      count += 1;
      if (node.nodeType !== ELEMENT) continue;
      const [element, elementTwin] = [node as Element, twin as Element];
      mark(elementTwin, parts.get(element));
      if (layout.hidden.has(element)) hidden.add(elementTwin);
      if (layout.fixed.has(element)) fixed.add(elementTwin);
      if (layout.animated.has(element)) animated.add(elementTwin);
      if (node.firstChild) open.push([node, twin]);
    }
    if (count < STRIDE) continue;
    count = 0;
    yield;
  }
  return { hidden, fixed, animated };
}

interface Flagged {
  readonly hidden: Set<Element>;
  readonly fixed: Set<Element>;
  readonly animated: Set<Element>;
}

function setBase(source: Document, copy: Document, url: string): void {
  const given = source.querySelector('base[href]')?.getAttribute('href') ?? '';
  const address = resolveUrl(given, url);
  if (!address) return;
  const base = copy.createElement('base');
  base.setAttribute('href', address);
  copy.head.prepend(base);
}

const isHidden = (element: Element): boolean =>
  HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
  element.hasAttribute('hidden') ||
  isHiddenByName(element.getAttribute('class') ?? '') ||
  (element.localName === 'dialog' && !element.hasAttribute('open'));

const isHiddenByName = (names: string): boolean =>
  HIDING_CLASS.test(names) && !SHOWING_CLASS.test(names);

function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += paragraph.textContent.length;
  return length;
}

/**
 * A part that is hidden only until the reader clicks "read more", or that a page unhides by its
 * own script, is the story's; menus, dialogs and forms are not.
 */
function isRemainder(element: Element, shown: number, isPanel: boolean): boolean {
  const prose = proseLength(element);
  if (prose < (isPanel ? PANEL_LENGTH : REMAINDER_LENGTH)) return false;
  if (prose > shown * NEARLY_ALL) return true;
  if (element.matches(NOT_A_REMAINDER) || element.querySelector(NOT_A_REMAINDER)) return false;
  if (isPanel) return true;
  const besides = element.parentElement ? proseLength(element.parentElement) - prose : 0;
  return besides >= REMAINDER_LENGTH || prose > shown / 2;
}

function* dropHidden(root: Element, hidden: ReadonlySet<Element>): Work<void> {
  if (hidden.size === 0) return;
  let shown = proseLength(root);
  yield* each(hidden, (element) => (shown -= proseLength(element)));
  const openers = [...root.querySelectorAll('[aria-controls]')];
  const opened = new Set(openers.map((opener) => opener.getAttribute('aria-controls')));
  yield* each(hidden, (element) => {
    if (!root.contains(element)) return;
    const isPanel = element.matches(PANEL) || opened.has(element.id);
    if (isRemainder(element, shown, isPanel)) unhide(element);
    else element.remove();
  });
}

/* Readability leaves out what these attributes hide. */
function unhide(element: Element): void {
  element.removeAttribute('hidden');
  element.removeAttribute('style');
  element.removeAttribute('aria-hidden');
}
