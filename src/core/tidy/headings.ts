import type { StoryShield } from './shield';

const HEADINGS = 'h2, h3, h4, h5, h6';
/** Kinds whose labels say what follows; others speak for themselves. */
const LABELLED = new Set(['share', 'related']);

/**
 * Whether an element is the heading of a part of the story, although it says what labels of clutter
 * say: the story goes on right below it, with nothing that is to be hidden in between.
 * @param hidden all that the rules have found on the page.
 */
export function headsStory(
  kind: string,
  element: Element,
  { hidden, shield }: { readonly hidden: ReadonlySet<Element>; readonly shield: StoryShield },
): boolean {
  if (!LABELLED.has(kind) || !element.matches(HEADINGS)) return false;
  const below = element.nextElementSibling;
  return below !== null && !hidden.has(below) && !below.matches(HEADINGS) && shield.holds(below);
}
