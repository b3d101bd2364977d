import type { StoryShield } from './shield';

const HEADINGS = 'h2, h3, h4, h5, h6';
/** Kinds whose labels say what follows; others speak for themselves. */
const LABELLED = new Set(['share', 'related']);

interface Scene {
  /** All that the rules have found on the page. */
  readonly hidden: ReadonlySet<Element>;
  readonly shield: StoryShield;
}

/** Whether something that looks like clutter by its words or its name belongs to the story. */
export function isMistaken(kind: string, element: Element, scene: Scene): boolean {
  return LABELLED.has(kind) && (headsStory(element, scene) || isLikeStory(element, scene));
}

/** A heading below which the story goes on at once, with nothing to be hidden in between. */
function headsStory(element: Element, { hidden, shield }: Scene): boolean {
  if (!element.matches(HEADINGS)) return false;
  const below = element.nextElementSibling;
  return below !== null && !hidden.has(below) && !below.matches(HEADINGS) && shield.holds(below);
}

/** A box made like another in which the story stands, as the cards of a page about a topic. */
function isLikeStory(element: Element, { shield }: Scene): boolean {
  if (element.classList.length === 0) return false;
  const { className, localName, ownerDocument } = element;
  return [...ownerDocument.getElementsByClassName(className)].some(
    (other) =>
      other.localName === localName && other.className === className && shield.isAround(other),
  );
}
