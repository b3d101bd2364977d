import DOMPurify, { type Config } from 'dompurify';
import type { Work } from './work';

declare const safe: unique symbol;
/** HTML that DOMPurify has cleaned. Only this file makes it; nothing edits it afterwards. */
export type SafeHtml = string & { readonly [safe]: true };

/** The attribute of a figure that stands for a player or frame; its value is an `EmbedKind`. */
export const EMBED_ATTRIBUTE = 'data-stet-embed';

/** The attribute of a block of code that names its language. */
export const LANGUAGE_ATTRIBUTE = 'data-stet-language';

/** DOMPurify gives the page's own ids this prefix. */
const ID_PREFIX = 'user-content-';

/** What an id of the page is called in safe HTML. */
export function prefixed(id: string): string {
  return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
}

/** The attribute that carries a block's number in page order. */
export const ORDER_ATTRIBUTE = 'data-stet-order';

const ATTRIBUTES: readonly string[] = [
  ...['href', 'src', 'srcset', 'media', 'type', 'alt', 'title', 'width', 'height'],
  ...['lang', 'dir', 'datetime', 'cite', 'colspan', 'rowspan', 'scope', 'headers', 'start'],
  ...['reversed', 'value', 'open', 'id', 'name', 'display', 'mathvariant', 'alttext', 'stretchy'],
  ...['accent', 'columnalign', 'linethickness', 'displaystyle', ORDER_ATTRIBUTE, EMBED_ATTRIBUTE],
  LANGUAGE_ATTRIBUTE,
];

const CONFIG: Config = {
  ALLOWED_TAGS: [
    /* The body that DOMPurify reads into: it would copy all in it, to take it out. */
    'body',
    ...['article', 'section', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'wbr'],
    ...['blockquote', 'q', 'cite', 'pre', 'code', 'kbd', 'samp', 'var', 'address', 'details'],
    ...['summary', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'picture'],
    ...['source', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th'],
    ...['td', 'a', 'abbr', 'b', 'bdi', 'bdo', 'del', 'dfn', 'em', 'i', 'ins', 'mark', 's', 'small'],
    ...['span', 'strong', 'sub', 'sup', 'time', 'u', 'ruby', 'rb', 'rt', 'rp', 'rtc', 'data'],
    ...['math', 'mrow', 'mi', 'mo', 'mn', 'ms', 'mtext', 'msup', 'msub', 'msubsup', 'mfrac'],
    ...['msqrt', 'mroot', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd', 'mspace'],
    ...['mstyle', 'mpadded', 'mphantom', 'menclose', 'semantics', 'mmultiscripts', 'mprescripts'],
  ],
  ALLOWED_ATTR: [...ATTRIBUTES],
  /* A number, on every element: it need not be tried for an address. */
  ADD_URI_SAFE_ATTR: [ORDER_ATTRIBUTE],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  /* `id` and `name` are prefixed, so that a page cannot shadow a name of ours. */
  SANITIZE_NAMED_PROPS: true,
};

/**
 * Cleans HTML for showing: no scripts, styles, forms, frames or event handlers.
 * @param dirty HTML text, or an element whose children are taken; it is not changed.
 */
export function sanitize(dirty: string | Element): SafeHtml {
  const html = typeof dirty === 'string' ? dirty : dirty.innerHTML;
  return DOMPurify.sanitize(html, { ...CONFIG, ...policy() }) as unknown as SafeHtml;
}

/** Elements that are cleaned at one go. */
const PIECE = 2000;
/** What these hold means nothing, or something else, outside them. */
const WHOLES = 'table, thead, tbody, tfoot, tr, colgroup, picture, ruby, math, math *, svg, svg *';

const KNOWN = new Set(ATTRIBUTES);

/** Takes off what DOMPurify, for which a single attribute is much work, would take off. */
function bare(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!KNOWN.has(name)) element.removeAttribute(name);
  }
}

/**
 * How many elements each element holds, itself included; summed from the leaves up.
 * @param elements all of them, in page order.
 */
function sizesOf(elements: readonly Element[]): ReadonlyMap<Node, number> {
  const sizes = new Map<Node, number>();
  for (const element of elements.toReversed()) {
    const size = (sizes.get(element) ?? 0) + 1;
    sizes.set(element, size);
    const { parentNode: parent } = element;
    if (parent) sizes.set(parent, (sizes.get(parent) ?? 0) + size);
  }
  return sizes;
}

/**
 * Cleans an element's children as `sanitize` does, with rests where there are many. Takes them
 * apart on the way.
 */
export function* sanitizeAll(root: Element): Work<SafeHtml> {
  const elements = [...root.querySelectorAll('*')];
  elements.forEach(bare);
  if (elements.length <= PIECE) return sanitize(root);
  return yield* sanitizePieces(root, sizesOf(elements));
}

function* sanitizePieces(root: Element, sizes: ReadonlyMap<Node, number>): Work<SafeHtml> {
  const piece = root.ownerDocument.createElement('div');
  let safe = '';
  let size = 0;
  for (const node of [...root.childNodes]) {
    const own = sizes.get(node) ?? 0;
    const box = own > PIECE && !(node as Element).matches(WHOLES) ? (node as Element) : undefined;
    if (box || size + own > PIECE) {
      safe += sanitize(piece);
      piece.replaceChildren();
      size = 0;
      yield;
    }
    if (box) safe += yield* sanitizeBox(box, sizes);
    else piece.append(node);
    size += box ? 0 : own;
  }
  return (safe + sanitize(piece)) as SafeHtml;
}

function* sanitizeBox(box: Element, sizes: ReadonlyMap<Node, number>): Work<string> {
  const shell = sanitize((box.cloneNode(false) as Element).outerHTML);
  const end = shell.lastIndexOf('</');
  return shell.slice(0, end) + (yield* sanitizePieces(box, sizes)) + shell.slice(end);
}

/**
 * The nodes of HTML, ready for `replaceChildren`. Works under enforced Trusted Types.
 * @param html cleaned here, whoever wrote it; nothing else makes elements of HTML.
 */
export function toFragment(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { ...CONFIG, ...policy(), RETURN_DOM_FRAGMENT: true });
}

/* In a Firefox content script DOMPurify's policy would take its name away from the page;
   only pages of the extension enforce Trusted Types, and only there it is made. */
function policy(): Config {
  const own = /^(chrome|moz)-extension:$/.test(location.protocol);
  return own ? {} : { TRUSTED_TYPES_POLICY: null };
}
