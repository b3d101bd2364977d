/**
 * Whether the words that the reader has selected are in a frame, a field or a shadow tree: those are
 * not the page's own and cannot be marked.
 */
export function isSelectionEmbedded(page: Document): boolean {
  const isInFrame = page.activeElement?.matches('iframe, frame, object, embed') === true;
  const selection = page.getSelection();
  if (isInFrame || !selection) return isInFrame;
  const { anchorNode, anchorOffset } = selection;
  return (
    String(selection) !== '' || isHost(anchorNode) || isHost(anchorNode?.childNodes[anchorOffset])
  );
}

function isHost(node: Node | null | undefined): boolean {
  return node instanceof Element && node.shadowRoot !== null;
}
