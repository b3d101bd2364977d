import { TIDY_ATTRIBUTE } from '../article/copy/measure';

/**
 * What the one attribute that tidying sets can say.
 * `hidden`: not shown. `settled`: stays at its place in the page instead of floating over it.
 * `unlocked`: scrolls although the page has locked it.
 */
export type Mark = 'hidden' | 'settled' | 'unlocked';

const selector = (mark: Mark): string => `[${TIDY_ATTRIBUTE}="${mark}"]`;

/**
 * The style sheet of a tidy page. It has to be injected as the reader's own (origin `USER`), since
 * only that outweighs what a page calls important in its elements' own styles.
 */
export const TIDY_STYLES = `
${selector('hidden')} { display: none !important; }
${selector('settled')} { position: static !important; transform: none !important; }
${selector('unlocked')} {
  overflow: auto !important;
  position: static !important;
  block-size: auto !important;
  max-block-size: none !important;
  touch-action: auto !important;
}
`;

/** Marks an element, which changes nothing else of it. */
export function mark(element: Element, value: Mark): void {
  element.setAttribute(TIDY_ATTRIBUTE, value);
}

/** Takes a mark off again, so that the element is as it was. */
export function unmark(element: Element): void {
  element.removeAttribute(TIDY_ATTRIBUTE);
}

/** The mark that an element has now. */
export function markOf(element: Element): string | null {
  return element.getAttribute(TIDY_ATTRIBUTE);
}
