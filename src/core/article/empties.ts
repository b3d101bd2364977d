import { unwrap } from './children';
import { BLOCK_TAGS } from './normalise/paragraphs';
import { prefixed } from './sanitize';
import { each, type Work } from './work';

/** Says something without words, or is a part of something that does. */
const SPEAKING = new Set(
  'img source hr table caption colgroup col thead tbody tfoot tr td th math svg br wbr'.split(' '),
);
const HTML = 'http://www.w3.org/1999/xhtml';
const TEXT = 3;
const ELEMENT = 1;

/** Takes out what shows nothing, from the inside out; targets of links within the story stay. */
export function* dropEmpty(root: Element): Work<void> {
  const links = [...root.querySelectorAll('a[href^="#"]')];
  const targets = new Set(links.map((link) => link.getAttribute('href')));
  const isTarget = (id: string | null): boolean => !!id && targets.has(`#${prefixed(id)}`);
  const preformatted = new Set(root.querySelectorAll('pre *'));
  yield* each([...root.querySelectorAll('*')].reverse(), (element) => {
    if (SPEAKING.has(element.localName) || !isEmpty(element)) return;
    if (preformatted.has(element) || element.namespaceURI !== HTML) return;
    if (isTarget(element.id) || isTarget(element.getAttribute('name'))) return;
    if (BLOCK_TAGS.has(element.localName)) element.remove();
    /* Spaces and breaks between words. */ else unwrap(element);
  });
}

function isEmpty(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT && node.nodeValue?.trim()) return false;
    if (node.nodeType === ELEMENT && node.nodeName !== 'BR' && node.nodeName !== 'WBR')
      return false;
  }
  return true;
}
