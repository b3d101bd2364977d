import { each, type Work } from '../work';
import { EMBEDS } from './embeds';
import { BLOCK_TAGS } from './paragraphs';

const ELEMENT = 1;
const TEXT = 3;
/** Say nothing of the line that they stand in. */
const SILENT: ReadonlySet<string> = new Set(['br', 'wbr', 'template', 'slot', 'button', 'svg']);

/** HTML §4.13.3: names of custom elements have a hyphen. */
const isCustom = (element: Element): boolean => element.localName.includes('-');

const mayHoldLines = (element: Element): boolean =>
  element.localName !== 'p' && BLOCK_TAGS.has(element.localName);

/**
 * Custom elements are inline until a script or style says otherwise, and a copy has neither: those
 * that stand beside no loose words become a `div` of their name, save players, whose name tells
 * what they show. Changes what is below `root`.
 */
export function* replaceCustomElements(root: Element): Work<void> {
  const holders = new Map<Element, boolean>();
  yield* each([...root.querySelectorAll('*')].filter(isCustom), (element) => {
    const parent = element.parentElement;
    if (!parent || !mayHoldLines(parent)) return;
    const isHolder = holders.get(parent) ?? holdsNoWords(parent);
    holders.set(parent, isHolder);
    if (isHolder && !element.matches(EMBEDS)) replace(element, holders);
  });
}

/** Whether everything that an element says is said by blocks and custom elements in it. */
function holdsNoWords(parent: Element): boolean {
  for (const node of parent.childNodes) {
    if (node.nodeType === TEXT && node.nodeValue?.trim()) return false;
    if (node.nodeType !== ELEMENT || !node.textContent?.trim()) continue;
    const element = node as Element;
    const { localName } = element;
    if (!isCustom(element) && !BLOCK_TAGS.has(localName) && !SILENT.has(localName)) return false;
  }
  return true;
}

function replace(element: Element, holders: Map<Element, boolean>): void {
  const div = element.ownerDocument.createElement('div');
  for (const { name, value } of element.attributes) div.setAttribute(name, value);
  div.classList.add(element.localName);
  div.append(...element.childNodes);
  element.replaceWith(div);
  holders.delete(element);
}
