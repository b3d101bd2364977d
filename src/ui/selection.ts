/**
 * Watches what the reader selects in a story.
 * @param onChange receives the selected words, cut to the story; nothing when none are selected.
 *   While a pointer is down it is not called: the reader is still selecting.
 * @returns a function that ends the watch.
 */
export function watchSelection(
  story: Element,
  onChange: (range: Range | undefined) => void,
): () => void {
  const ending = new AbortController();
  const listen = { signal: ending.signal };
  let isPointerDown = false;
  const report = () => {
    if (!isPointerDown) onChange(selectedWords(story));
  };
  document.addEventListener('pointerdown', () => (isPointerDown = true), listen);
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(
      end,
      () => {
        isPointerDown = false;
        /* The click that ends here may yet collapse the selection. */
        requestAnimationFrame(report);
      },
      listen,
    );
  }
  document.addEventListener('selectionchange', report, listen);
  return () => ending.abort();
}

/** The words of the story that are selected at this moment. */
export function selectedWords(story: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(story)) return undefined;
  if (!story.contains(range.startContainer)) range.setStart(story, 0);
  if (!story.contains(range.endContainer)) range.setEnd(story, story.childNodes.length);
  return range.toString().trim() === '' ? undefined : range;
}

export function select(range: Range): void {
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
}
