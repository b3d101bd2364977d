import { moveChildren } from '../children';
import type { Article } from '../article';
import { countWords, readingMinutes } from '../metadata/language';
import { ORDER_ATTRIBUTE, sanitize, toFragment } from '../sanitize';
import { finish } from '../work';

/** Numbers of the blocks of one page stay below this, so that those of the next can follow. */
const PAGE_ORDERS = 1_000_000;
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, figcaption, blockquote';
/** Shorter ones may well be said again. */
const LEAST_REPEATED = 25;

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** Takes out of a page what stood on one before: a standfirst or a picture that each page has. */
function dropRepeated(page: Element, seen: Set<string>): void {
  for (const image of page.querySelectorAll('figure img[src]')) {
    if (seen.has(image.getAttribute('src') ?? '')) image.closest('figure')?.remove();
  }
  for (const block of page.querySelectorAll(BLOCKS)) {
    const text = textOf(block);
    if (text.length >= LEAST_REPEATED && seen.has(text)) block.remove();
  }
}

function remember(page: Element, seen: Set<string>): void {
  for (const block of page.querySelectorAll(BLOCKS)) seen.add(textOf(block));
  for (const image of page.querySelectorAll('img[src]')) seen.add(image.getAttribute('src') ?? '');
}

function renumber(page: Element, offset: number): void {
  for (const block of page.querySelectorAll(`[${ORDER_ATTRIBUTE}]`)) {
    const order = Number(block.getAttribute(ORDER_ATTRIBUTE));
    block.setAttribute(ORDER_ATTRIBUTE, String(order + offset));
  }
}

/** A story that has all its pages. */
export function withoutContinuation({ metadata, html, removals, choice }: Article): Article {
  return { metadata, html, removals, choice };
}

/**
 * One story of its pages, in their order: what is said of it is what the first page says.
 * @param document in which fragments are made. @param pages at least one.
 */
export function joinPages(document: Document, pages: readonly [Article, ...Article[]]): Article {
  const [first, ...rest] = pages;
  const root = document.createElement('div');
  const seen = new Set<string>();
  const removals = [...first.removals];
  root.append(toFragment(first.html));
  remember(root, seen);
  if (first.metadata.leadImage) seen.add(first.metadata.leadImage.src);
  for (const [index, page] of rest.entries()) {
    const offset = (index + 1) * PAGE_ORDERS;
    const part = document.createElement('div');
    part.append(toFragment(page.html));
    dropRepeated(part, seen);
    remember(part, seen);
    renumber(part, offset);
    moveChildren(part, root);
    for (const removal of page.removals) {
      removals.push({
        ...removal,
        id: `${removal.id}-${index + 2}`,
        order: removal.order + offset,
      });
    }
  }
  const { lang } = first.metadata;
  const wordCount = finish(countWords(root.textContent, lang));
  const metadata = {
    ...first.metadata,
    wordCount,
    readingMinutes: readingMinutes(wordCount, lang),
  };
  if (pages.some(({ metadata: { isBeginning } }) => isBeginning)) metadata.isBeginning = true;
  return withoutContinuation({ ...first, metadata, removals, html: sanitize(root) });
}
