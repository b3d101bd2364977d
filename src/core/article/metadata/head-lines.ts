import { plainText } from './plain-text';

/** A piece of text near the headline, with the element that it stands in. */
export interface HeadLine {
  readonly text: string;
  readonly element: Element;
}

const SKIP =
  'script, style, noscript, template, svg, nav, button, select, figure, footer, aside, iframe, form';
const MOST_LINES = 60;
/** After so much text the story has begun. */
const MOST_TEXT = 900;
const LINES_ABOVE = 12;
/** White space and menus count here too, so that a page cannot make this long. */
const MOST_NODES = 600;

/** The heading that holds the story's headline. */
export function headlineElement(document: Document, title: string): Element | undefined {
  const headings = [...document.getElementsByTagName('h1')];
  const isTitle = (heading: Element): boolean => plainText(heading.textContent) === title;
  return (
    headings.find(isTitle) ??
    headings.find((heading) => heading.textContent.trim().length > 12) ??
    [...document.getElementsByTagName('h2')].slice(0, 20).find(isTitle)
  );
}

function take(step: () => Node | null, most: number): HeadLine[] {
  const lines: HeadLine[] = [];
  let [length, seen] = [0, 0];
  for (let node = step(); node && lines.length < most && length < MOST_TEXT; node = step()) {
    seen += 1;
    if (seen > MOST_NODES) break;
    const raw = node.nodeValue ?? '';
    const element = node.parentElement;
    if (!element || !/\S/.test(raw) || element.closest(SKIP)) continue;
    const text = plainText(raw.slice(0, 2000));
    lines.push({ text, element });
    length += text.length;
  }
  return lines;
}

/**
 * The pieces of text around the headline, where a page shows who wrote its story and when: first
 * those below it in page order, then those above it, the nearest first.
 */
export function headLinesOf(document: Document, title: string): HeadLine[] {
  const headline = headlineElement(document, title);
  const walk = (): TreeWalker => document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const below = walk();
  const start = headline ?? document.querySelector('article, main');
  if (start) below.currentNode = start;
  const after = take(() => below.nextNode(), MOST_LINES).filter(
    ({ element }) => !headline?.contains(element),
  );
  if (!headline) return after;
  const above = walk();
  above.currentNode = headline;
  return [...after, ...take(() => above.previousNode(), LINES_ABOVE)];
}
