/**
 * What only layout knows. Elements are named by their place in `querySelectorAll('*')` of the
 * document, so that the facts hold for a clone of it too.
 */
export interface Layout {
  /** Not shown at all, or moved out of sight for screen readers only. */
  readonly hidden: ReadonlySet<number>;
  /** Stays in place while the page scrolls. */
  readonly fixed: ReadonlySet<number>;
  /** Moves for ever, as a ticker does. */
  readonly animated: ReadonlySet<number>;
}

/** Nothing measured: what a parsed document without a window has. */
export const NO_LAYOUT: Layout = { hidden: new Set(), fixed: new Set(), animated: new Set() };

function isOutOfSight(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const clipped =
    style.getPropertyValue('clip').startsWith('rect(') || style.clipPath.startsWith('inset(50%');
  return clipped || parseFloat(style.left) < -5000 || parseFloat(style.top) < -5000;
}

function isInvisibleLeaf(element: Element, style: CSSStyleDeclaration): boolean {
  return style.visibility !== 'visible' && element.childElementCount === 0;
}

/**
 * Reads the computed styles of a live page in one batch; changes nothing.
 * @param document a document that is shown in a window; any other gives `NO_LAYOUT`.
 */
export function measure(document: Document): Layout {
  const window = document.defaultView;
  if (!window) return NO_LAYOUT;
  const layout = {
    hidden: new Set<number>(),
    fixed: new Set<number>(),
    animated: new Set<number>(),
  };
  const head = document.head.getElementsByTagName('*').length + 2;
  let within: Element | null = null;
  let place = -1;
  for (const element of document.querySelectorAll('*')) {
    place += 1;
    if (place < head || within?.contains(element)) continue;
    const style = window.getComputedStyle(element);
    if (style.display === 'none' || isOutOfSight(style) || isInvisibleLeaf(element, style)) {
      layout.hidden.add(place);
      within = element;
      continue;
    }
    if (style.position === 'fixed' || style.position === 'sticky') layout.fixed.add(place);
    if (style.animationName !== 'none' && style.animationIterationCount.includes('infinite')) {
      layout.animated.add(place);
    }
  }
  return layout;
}
