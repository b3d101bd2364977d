import type { SitePaths } from '../sites/site';
import { isoTime } from './metadata/dates';
import { splitNames } from './metadata/names';
import { plainText } from './metadata/plain-text';

/** Marks the copy of what a site's rules name; its value is a `PartName`. */
export const PART_ATTRIBUTE = 'data-stet-part';
/** What a part of the page is: by the rules for its site, or `other` for another story. */
export type PartName = 'body' | 'strip' | 'other';
export type NamedParts = ReadonlyMap<Element, PartName>;

export const NO_PARTS: NamedParts = new Map();

const ELEMENT = 1;
const ATTRIBUTE = 2;
/* `XPathResult` is not there in every context that has documents. */
const [ANY, STRING, NODES] = [0, 2, 7];

/** Whether an expression is XPath 1.0. @param document any: it is asked nothing but this. */
export function isXPath(document: Document, expression: string): boolean {
  try {
    document.createExpression(expression);
    return true;
  } catch {
    return false;
  }
}

/** What an XPath 1.0 expression finds: nodes in page order, or a text. None where it is broken. */
function evaluate(document: Document, path: string): readonly Node[] | string {
  try {
    const result = document.evaluate(path, document, null, ANY, null);
    if (result.resultType === STRING) return result.stringValue;
    const nodes = document.evaluate(path, document, null, NODES, null);
    return Array.from({ length: nodes.snapshotLength }, (_, i) => nodes.snapshotItem(i)).filter(
      (node) => node !== null,
    );
  } catch {
    return [];
  }
}

function elementsOf(document: Document, path: string): Element[] {
  const found = evaluate(document, path);
  if (typeof found === 'string') return [];
  return found.filter((node): node is Element => node.nodeType === ELEMENT);
}

/** The parts of a page that a site's rules name. The page is only read. */
export function namedParts(document: Document, paths: SitePaths): NamedParts {
  const parts = new Map<Element, PartName>();
  for (const path of paths.body) {
    for (const element of elementsOf(document, path)) parts.set(element, 'body');
    if (parts.size > 0) break;
  }
  for (const path of paths.strip) {
    for (const element of elementsOf(document, path)) parts.set(element, 'strip');
  }
  return parts;
}

function textsOf(document: Document, path: string): string[] {
  const found = evaluate(document, path);
  const texts =
    typeof found === 'string'
      ? [found]
      : found.map((node) =>
          node.nodeType === ATTRIBUTE ? (node.nodeValue ?? '') : (node.textContent ?? ''),
        );
  return texts.map(plainText).filter(Boolean);
}

/** The address that the first expression to find anything finds: of a link, an attribute or a text. */
export function findLink(document: Document, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = evaluate(document, path);
    const [node] = typeof found === 'string' ? [] : found;
    const isElement = node?.nodeType === ELEMENT;
    const address = isElement
      ? (node as Element).getAttribute('href')
      : typeof found === 'string'
        ? found
        : node?.nodeValue;
    if (address?.trim()) return address.trim();
  }
  return undefined;
}

/** The first value that is found and that makes sense. */
function firstOf<T>(
  document: Document,
  paths: readonly string[],
  read: (texts: readonly string[]) => T | undefined,
): T | undefined {
  for (const path of paths) {
    const texts = textsOf(document, path);
    const value = texts.length > 0 ? read(texts) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What a site's rules say of a story, as far as they find it. */
export interface NamedFacts {
  readonly title?: string;
  readonly authors?: string[];
  readonly publishedTime?: string;
}

/**
 * Title, authors and date as a site's rules find them.
 * @param lang the page's language, a BCP 47 tag, in which the date is written.
 */
export function namedFacts(document: Document, paths: SitePaths, lang: string): NamedFacts {
  const title = firstOf(document, paths.title, ([text]) => text);
  const authors = firstOf(document, paths.author, (texts) => {
    const names = [...new Set(texts.flatMap(splitNames))];
    return names.length > 0 ? names : undefined;
  });
  const publishedTime = firstOf(document, paths.date, ([text = '']) => isoTime(text, lang));
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(publishedTime === undefined ? {} : { publishedTime }),
  };
}
