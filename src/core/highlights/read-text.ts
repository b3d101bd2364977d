/** The visible text under a node, and where it comes from. */
export interface DomText {
  /** The data of `nodes`, one after the other. */
  readonly raw: string;
  readonly nodes: readonly Text[];
  /** Where in `raw` each node begins. */
  readonly offsets: readonly number[];
  /** Offsets in `raw`, ascending, at which a block or a line begins or ends. */
  readonly breaks: readonly number[];
}

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements whose text is no part of what one reads. */
const UNREAD = new Set(
  (
    'audio button canvas datalist embed head iframe input math-field meter noscript object ' +
    'option progress script select style svg template textarea video'
  ).split(' '),
);

/** Reads the text under `root` in document order, without what is not displayed. */
export function readText(root: Node): DomText {
  const nodes: Text[] = [];
  const offsets: number[] = [];
  const breaks: number[] = [];
  const isDisplayed = displayTest(root);
  let length = 0;

  function visit(node: Node): void {
    if (isText(node)) {
      if (node.length === 0) return;
      nodes.push(node);
      offsets.push(length);
      length += node.length;
    } else if (!isElement(node)) {
      visitChildren(node);
    } else if (!UNREAD.has(node.localName) && isDisplayed(node)) {
      const isBlock = BLOCKS.has(node.localName);
      if (isBlock) breakHere();
      visitChildren(node);
      if (isBlock) breakHere();
    }
  }

  function visitChildren(node: Node): void {
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  }

  function breakHere(): void {
    if (breaks.at(-1) !== length) breaks.push(length);
  }

  visitChildren(root);
  return { raw: nodes.map((node) => node.data).join(''), nodes, offsets, breaks };
}

/* Where the root is not laid out, only the `hidden` attribute can tell. A closed `details` is read:
   its text is one click away, and a highlight in it must not be lost by the closing. */
function displayTest(root: Node): (element: Element) => boolean {
  const view = root.ownerDocument?.defaultView;
  const isLaidOut = isElement(root) && root.getClientRects().length > 0;
  return (element) => {
    if (element.hasAttribute('hidden')) return false;
    if (!view || !isLaidOut || element.checkVisibility()) return true;
    return view.getComputedStyle(element).display !== 'none';
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
