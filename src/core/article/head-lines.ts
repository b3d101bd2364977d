import { plainText } from './plain-text';

/** A piece of text near the headline, with the element that it stands in. */
export interface HeadLine {
  readonly text: string;
  readonly element: Element;
}

const SKIP = new Set(
  [
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'nav',
    'button',
    'select',
    'figure',
    'footer',
  ].concat(['aside', 'iframe', 'form']),
);
const MOST_LINES = 60;
/** After so much text the story has begun. */
const MOST_TEXT = 900;
const LINES_ABOVE = 12;

function walk(document: Document): TreeWalker {
  return document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return SKIP.has((node as Element).localName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP;
    },
  });
}

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
  let length = 0;
  for (let node = step(); node && lines.length < most && length < MOST_TEXT; node = step()) {
    const text = plainText((node.nodeValue ?? '').slice(0, 2000));
    if (text === '' || !node.parentElement) continue;
    lines.push({ text, element: node.parentElement });
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
  const below = walk(document);
  const start = headline ?? document.querySelector('article, main');
  if (start) below.currentNode = start;
  const after = take(() => below.nextNode(), MOST_LINES).filter(
    ({ element }) => !headline?.contains(element),
  );
  if (!headline) return after;
  const above = walk(document);
  above.currentNode = headline;
  return [...after, ...take(() => above.previousNode(), LINES_ABOVE)];
}
