/** From so many children on, they are taken out together. */
const MANY = 64;

/**
 * Takes elements out of their document. Of many in one parent the rest is put anew: Chromium takes
 * longer for each single form the more of the page there is.
 */
export function removeAll(elements: Iterable<Element>): void {
  const byParent = Map.groupBy(elements, (element) => element.parentNode);
  for (const [parent, gone] of byParent) {
    if (parent && gone.length >= MANY) {
      const away = new Set<Node>(gone);
      const rest = [...parent.childNodes].filter((node) => !away.has(node));
      (parent as Element).replaceChildren();
      for (const node of rest) parent.appendChild(node);
    } else for (const element of gone) element.remove();
  }
}
