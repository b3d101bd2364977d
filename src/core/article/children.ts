/* A page may have more children in one box than a call may have arguments. */

/** Moves all children of an element to the end of another node. */
export function moveChildren(from: Node, to: Element | DocumentFragment): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.append(child);
}

/** Puts the children of an element into its place, or into that of another. */
export function unwrap(element: Element, place: Element = element): void {
  const children = element.ownerDocument.createDocumentFragment();
  moveChildren(element, children);
  place.replaceWith(children);
}
