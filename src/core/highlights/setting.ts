/**
 * What kind of text words stand in: `aside`, where pages put teasers and other words that are not the
 * story's; `listed`, in a heading or a list, where teasers look like the story; or `prose`.
 */
export type Setting = 'aside' | 'listed' | 'prose';

const ASIDES =
  'aside, nav, footer, [role="complementary"], [role="navigation"], [role="contentinfo"], a[href]';
const LISTED = 'li, h1, h2, h3, h4, h5, h6, td, th, dt, dd';

/** @param story the element that holds the story, if the range's root holds more. */
export function settingOf(range: Range, story?: Node): Setting {
  const container = range.commonAncestorContainer;
  if (story && !story.contains(container)) return 'aside';
  const element = container.nodeType === 1 ? (container as Element) : container.parentElement;
  if (element?.closest(ASIDES)) return 'aside';
  return element?.closest(LISTED) ? 'listed' : 'prose';
}
