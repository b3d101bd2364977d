/** Where pages put teasers and other words that are not the story's. */
const ASIDES =
  'aside, nav, footer, [role="complementary"], [role="navigation"], [role="contentinfo"]';

/**
 * Whether a range lies beside the story: outside the element that holds it, in a part that says so,
 * or as a whole in one link, as teasers do.
 */
export function isAside(range: Range, story?: Node): boolean {
  const container = range.commonAncestorContainer;
  if (story && !story.contains(container)) return true;
  const element = container.nodeType === 1 ? (container as Element) : container.parentElement;
  return Boolean(element?.closest(`${ASIDES}, a[href]`));
}
