import { moveChildren, unwrap } from '../children';
const NOT_WORDS = 'button, [role="button"], noscript, script, style, svg';
/** A figure that shows one of these shows more than a picture. */
const CONTENT = 'table, pre, blockquote, ul, ol, figure, p + p + p';
const PICTURES = 'img, picture, video, audio, iframe';
/** Characters of the longest caption. */
const LONGEST = 600;

/** Makes a caption of all words in a picture's figure, wherever its page has put them. */
export function ownFigure(figure: Element): void {
  if (figure.querySelector(CONTENT)) return;
  const captions = figure.querySelectorAll('figcaption');
  if (captions.length > 1) return;
  const parts = wordsOf(figure);
  const length = parts.reduce((sum, part) => sum + (part.textContent?.trim().length ?? 0), 0);
  if (length === 0 || length > LONGEST) return;
  const caption = captions[0] ?? figure.ownerDocument.createElement('figcaption');
  if (captions.length === 0) figure.append(caption);
  addTo(caption, parts);
}

/** The outermost nodes with words that hold no picture and no caption. */
function wordsOf(figure: Element): Node[] {
  const parts: Node[] = [];
  const open: Element[] = [figure];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const node of element.childNodes) {
      if (!node.textContent?.trim()) continue;
      if (node.nodeType === 3) parts.push(node);
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      if (child.localName === 'figcaption') continue;
      if (child.querySelector(`figcaption, ${PICTURES}`)) open.push(child);
      else if (!child.matches(NOT_WORDS)) parts.push(child);
    }
  }
  return parts;
}

/** Words of blocks become plain lines of the caption. */
function addTo(caption: Element, parts: readonly Node[]): void {
  const { ownerDocument: document } = caption;
  for (const part of parts) {
    const line = document.createElement('span');
    if (part.nodeType === 1) {
      for (const name of ['class', 'lang', 'dir']) {
        const value = (part as Element).getAttribute(name);
        if (value) line.setAttribute(name, value);
      }
    }
    if (caption.textContent.trim()) caption.append(' ');
    caption.append(line);
    if (isBlock(part)) {
      moveChildren(part, line);
      (part as Element).remove();
    } else line.append(part);
    for (const block of line.querySelectorAll('p, div, dd')) {
      block.replaceWith(...block.childNodes, ' ');
    }
  }
}

const isBlock = (node: Node): boolean =>
  /^(?:P|DIV|DD|DT|FIGCAPTION|SECTION|TD)$/.test(node.nodeName);

/** Puts a picture's box and the parts of its caption, which stand beside it, into one figure. */
export function wrapInFigure(box: Element, parts: readonly Node[]): void {
  const { ownerDocument: document, parentElement: parent } = box;
  const caption = document.createElement('figcaption');
  const figure = document.createElement('figure');
  box.before(figure);
  figure.append(box, caption);
  addTo(caption, parts);
  if (box.localName === 'dt' || box.localName === 'p') unwrap(box);
  const isAlone = !!parent && parent.textContent.trim() === figure.textContent.trim();
  if (isAlone && /^(?:P|DIV|SPAN|DL|EM|CENTER|STRONG)$/.test(parent.nodeName)) {
    parent.replaceWith(figure);
  }
  const around = figure.parentElement?.closest('p, h1, h2, h3, h4, h5, h6, dl');
  if (around) around.before(figure);
}
