import type { ArticleMetadata } from './article';
import { resolveAddresses } from './addresses';
import { EMBED_ATTRIBUTE, ORDER_ATTRIBUTE } from './sanitize';
import { collapse, lineOf } from './line-text';
import { PROSE_LENGTH } from './survey';
import { weigh } from './weight';
import { finish } from './work';

export type LeadImage = NonNullable<ArticleMetadata['leadImage']>;

/** Where a page puts pictures that are not its story's. */
const ELSEWHERE = 'nav, aside, footer, [role="banner"], [role="navigation"], a[href] figure figure';

/** What stays the same when a picture is served in other sizes and forms. */
function nameOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const file = path.split('/').at(-1) ?? '';
  return file.replace(/\.\w+$/, '').replace(/[-_]?\d{2,4}x\d{2,4}.*/, '');
}

function read(image: Element): LeadImage {
  const caption = image.closest('figure')?.querySelector('figcaption');
  const words = caption ? collapse(lineOf(caption)) : '';
  return {
    src: image.getAttribute('src') ?? '',
    alt: image.getAttribute('alt') ?? '',
    ...(words ? { caption: words } : {}),
  };
}

function textBefore(root: Element, element: Element): number {
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEndBefore(element);
  return weigh(range.toString());
}

const orderOf = (element: Element | null): number =>
  Number(element?.getAttribute(ORDER_ATTRIBUTE) ?? Infinity);

/** The page's picture between its headline and the story, which Readability leaves out. */
function aboveStory(page: Element, root: Element, declared: string): Element | undefined {
  const start = orderOf(root.querySelector(`[${ORDER_ATTRIBUTE}]`));
  const images = [...page.querySelectorAll('img[src]')].filter(
    (image) => !image.closest(ELSEWHERE),
  );
  const same = images.find(
    (image) => declared && nameOf(image.getAttribute('src') ?? '') === declared,
  );
  if (same) return same;
  const above = images.filter((image) => {
    const figure = image.closest('figure');
    return figure?.querySelector('figcaption') && orderOf(image) < start;
  });
  return above.length === 1 ? above[0] : undefined;
}

/**
 * The picture at the head of the story: the story's own first one, which is then taken out of it,
 * else the one above the story, else the one that the page declares.
 * @param root the refined story.
 * @param page the body of the copy that the story was read from.
 * @param declared what the page's metadata names.
 */
export function takeLeadImage(
  root: Element,
  page: Element,
  declared: LeadImage | undefined,
): LeadImage | undefined {
  const first = root.querySelector(`img[src]:not([${EMBED_ATTRIBUTE}] img)`);
  if (first && textBefore(root, first) <= PROSE_LENGTH) {
    const lead = read(first);
    (first.closest('figure') ?? first).remove();
    return lead;
  }
  const name = nameOf(declared?.src ?? '');
  const shown = [...root.querySelectorAll('img[src]')].map(
    (image) => image.getAttribute('src') ?? '',
  );
  if (name && shown.some((src) => nameOf(src) === name)) return undefined;
  const above = aboveStory(page, root, name);
  if (!above) return declared;
  finish(resolveAddresses(above.parentElement ?? above, page.baseURI));
  return read(above);
}
