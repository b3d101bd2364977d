/**
 * What kind of text words stand in: `aside`, where pages put teasers and other words that are not the
 * story's; `listed`, in a heading or a short item of a list, where teasers look like the story; or `prose`.
 */
export type Setting = 'aside' | 'listed' | 'prose';

const ASIDES =
  'aside, nav, footer, [role="complementary"], [role="navigation"], [role="contentinfo"]';
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, div, section, article, blockquote';
/** Share of a block from which a link in it is all that it is for. */
const MOSTLY = 0.8;
/** All but the first, which is the story's own. */
const HEADINGS = 'h2, h3, h4, h5, h6';
const ITEMS = 'li, td, th, dt, dd';
/** Characters from which an item of a list says more than a teaser. */
const LONG_ITEM = 160;

/** @param story the element that holds the story, if the range's root holds more. */
export function settingOf(range: Range, story?: Node): Setting {
  const container = range.commonAncestorContainer;
  if (story && !story.contains(container)) return 'aside';
  const element = container.nodeType === 1 ? (container as Element) : container.parentElement;
  if (element?.closest(ASIDES) || isTeaser(element?.closest('a[href]'))) return 'aside';
  if (element?.closest(HEADINGS)) return 'listed';
  const item = element?.closest(ITEMS);
  return item && item.textContent.trim().length < LONG_ITEM ? 'listed' : 'prose';
}

/** A link among the words of a paragraph leads on; one that is the whole block is a teaser. */
function isTeaser(link: Element | null | undefined): boolean {
  const length = (link?.closest(BLOCKS)?.textContent ?? '').trim().length;
  return link ? link.textContent.trim().length >= MOSTLY * length : false;
}
