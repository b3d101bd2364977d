const LOCKED = /hidden|clip/;

/** Whether the story scrolls in a box of its own, as in pages made like applications. */
function hasScroller(story: Element | undefined, body: Element, window: Window): boolean {
  for (let up = story?.parentElement; up && up !== body; up = up.parentElement) {
    const isScroller = /auto|scroll/.test(window.getComputedStyle(up).overflowY);
    if (isScroller && up.scrollHeight > up.clientHeight) return true;
  }
  return false;
}

/**
 * The elements by which a page keeps its reader from scrolling while something lies over it.
 * @param story any element of the story.
 */
export function lockedElements(document: Document, story: Element | undefined): Element[] {
  const { defaultView: window, documentElement, body } = document;
  if (!window || hasScroller(story, body, window)) return [];
  return [documentElement, body].filter((element) => {
    const { overflowY, position, touchAction } = window.getComputedStyle(element);
    return LOCKED.test(overflowY) || position === 'fixed' || touchAction === 'none';
  });
}
