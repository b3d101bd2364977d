import type { Annotation } from '../core/highlights/annotation';
import { closePopup } from '../platform/runtime';
import { highlightAt } from './highlights';
import type { OpenStory } from './open-story';
import { clicked, noted, selected } from './session';

/** How long the mouse rests on a highlight before its note is shown, in ms. */
const REST = 250;

/**
 * Listens to clicks and to the mouse: a click on a highlight opens its toolbar, and so does resting
 * on one that has a note or tags, for as long as the mouse is there.
 * @returns a function that ends it.
 */
export function listenToPointer(story: OpenStory): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let shown: Annotation | undefined;
  const onClick = (event: MouseEvent) => {
    clearTimeout(resting);
    if (!isElsewhere(event.target)) return;
    const link = event.target.closest('a');
    const isSelecting = getSelection()?.isCollapsed === false;
    shown = undefined;
    clicked.value = link || isSelecting ? undefined : pointedAt(story, event);
    /* Firefox would leave the popup open over the tab that the link opens. */
    if (link?.target === '_blank') setTimeout(closePopup);
  };
  const onMouseMove = (event: MouseEvent) => {
    clearTimeout(resting);
    resting = setTimeout(() => onRest(event), REST);
  };
  const onRest = (event: MouseEvent) => {
    if (!isElsewhere(event.target) || selected.value || noted.value) return;
    const highlight = pointedAt(story, event);
    const isRemarked = highlight !== undefined && highlight.body.length > 0;
    if (clicked.value && clicked.value !== shown) return;
    shown = isRemarked ? highlight : undefined;
    clicked.value = shown;
  };
  document.addEventListener('click', onClick);
  document.addEventListener('mousemove', onMouseMove);
  return () => {
    clearTimeout(resting);
    document.removeEventListener('click', onClick);
    document.removeEventListener('mousemove', onMouseMove);
  };
}

/**
 * Whether the pointer is at neither what a highlight has opened nor the bar with its panels. What a
 * click has closed is no longer in the document.
 */
function isElsewhere(target: EventTarget | null): target is Element {
  if (!(target instanceof Element) || !target.isConnected) return false;
  return !target.closest('.toolbar, .bar, .attach-bar, .speech-bar, .footnote, .toast, dialog');
}

function pointedAt(story: OpenStory, { target, clientX, clientY }: MouseEvent) {
  const isOnWords = target instanceof Node && story.element.contains(target);
  return isOnWords ? highlightAt(story, clientX, clientY) : undefined;
}
