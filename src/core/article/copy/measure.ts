import { each, type Work } from '../work';

/** Set on what a tidy page hides; its value says how. */
export const TIDY_ATTRIBUTE = 'data-stet-tidy';

/** What only layout knows of the elements of a live page. */
export interface Layout {
  /** Not shown at all, or moved out of sight for screen readers only. */
  readonly hidden: ReadonlySet<Element>;
  /** Stays in place while the page scrolls. */
  readonly fixed: ReadonlySet<Element>;
  /** Moves for ever, as a ticker does. */
  readonly animated: ReadonlySet<Element>;
}

/** Nothing measured: what a parsed document without a window has. */
export const NO_LAYOUT: Layout = { hidden: new Set(), fixed: new Set(), animated: new Set() };

function isOutOfSight(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const clipped =
    style.getPropertyValue('clip').startsWith('rect(') || style.clipPath.startsWith('inset(50%');
  return clipped || parseFloat(style.left) < -5000 || parseFloat(style.top) < -5000;
}

/** Whether it is Stet that hides it, so that the story of a tidy page comes out as before. */
const isTidied = (element: Element): boolean => element.getAttribute(TIDY_ATTRIBUTE) === 'hidden';

function isInvisibleLeaf(element: Element, style: CSSStyleDeclaration): boolean {
  return style.visibility !== 'visible' && element.childElementCount === 0;
}

/**
 * Reads the computed styles of a live page; changes nothing.
 * @param document a document that is shown in a window; any other gives `NO_LAYOUT`.
 */
export function* measure(document: Document): Work<Layout> {
  const window = document.defaultView;
  if (!window || !document.querySelector('body')) return NO_LAYOUT;
  const [hidden, fixed, animated] = [new Set<Element>(), new Set<Element>(), new Set<Element>()];
  let within: Element | undefined;
  yield* each([document.body, ...document.body.querySelectorAll('*')], (element) => {
    if (within?.contains(element)) return;
    const style = window.getComputedStyle(element);
    if (
      (style.display === 'none' && !isTidied(element)) ||
      isOutOfSight(style) ||
      isInvisibleLeaf(element, style)
    ) {
      hidden.add(element);
      within = element;
      return;
    }
    if (style.position === 'fixed' || style.position === 'sticky') fixed.add(element);
    if (style.animationName !== 'none' && style.animationIterationCount.includes('infinite')) {
      animated.add(element);
    }
  });
  return { hidden, fixed, animated };
}
