const ELEMENT = 1;
const TEXT = 3;

/** What is done at the nodes of a page, in page order. */
export interface Visitor {
  text(text: string): void;
  /** @returns whether to go into the element; only then is it left as well. */
  enter(element: Element): boolean;
  leave(element: Element): void;
}

/** Walks everything below an element; as deep as a page may be nested. */
export function walkPage(root: Element, visitor: Visitor): void {
  let node: Node | null = root.firstChild;
  while (node) {
    const { nodeType } = node;
    let inside: Node | null = null;
    if (nodeType === TEXT) visitor.text(node.nodeValue ?? '');
    else if (nodeType === ELEMENT && visitor.enter(node as Element)) {
      inside = node.firstChild;
      if (!inside) visitor.leave(node as Element);
    }
    if (inside) {
      node = inside;
      continue;
    }
    let next: Node | null = node.nextSibling;
    while (!next) {
      node = node.parentNode;
      if (!node || node === root) return;
      visitor.leave(node as Element);
      next = node.nextSibling;
    }
    node = next;
  }
}
