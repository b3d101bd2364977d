import { noteOf, tagsOf } from '../core/highlights/annotate';
import type { Host } from './host';
import { placedAt, placedUnder } from './point';
import { card, placed, type OpenCard, type Placed } from './session';

/** How long the pointer rests on words before their note appears, and stays after it has left, in ms. */
const REST = 250;
const LINGER = 400;
/** What a click is for already. */
const CONTROLS = 'a[href], button, input, select, textarea, label, summary, [contenteditable]';

/** Where the focus was before a card took it. */
let focused: Element | null = null;

/** Opens cards where the reader points, clicks or puts the focus. @returns a function that ends it. */
export function offerCards({ element }: Host): () => void {
  const ending = new AbortController();
  const listen = { signal: ending.signal, passive: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (deed: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(deed, delay);
  };
  const glance = (found: Placed | undefined) => {
    if (card.value && card.value.by !== 'glance') return;
    const id = found && hasRemarks(found) ? found.annotation.id : undefined;
    if (id === card.value?.id) clearTimeout(timer);
    else if (id === undefined) later(closeCard, LINGER);
    else later(() => (card.value = { id, by: 'glance' }), REST);
  };
  const isOurs = (event: Event) => event.target === element;

  document.addEventListener(
    'pointermove',
    (event) => {
      if (isOurs(event)) clearTimeout(timer);
      else if (placed.value.length > 0)
        glance(placedAt(placed.value, event.clientX, event.clientY));
    },
    listen,
  );
  document.addEventListener('click', (event) => !isOurs(event) && click(event), listen);
  document.addEventListener(
    'focusin',
    (event) => {
      const { target } = event;
      if (target instanceof Element && !isOurs(event) && target.matches(CONTROLS))
        glance(placedUnder(placed.value, target));
    },
    listen,
  );
  addEventListener('keydown', ({ key }) => key === 'Escape' && closeCard(), listen);
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}

function click({ target, clientX, clientY }: MouseEvent): void {
  const isTaken = target instanceof Element && target.closest(CONTROLS) !== null;
  const isSelecting = getSelection()?.isCollapsed === false;
  const found = isTaken || isSelecting ? undefined : placedAt(placed.value, clientX, clientY);
  card.value = found && { id: found.annotation.id, by: 'click' };
}

/** Goes to the highlight after the one whose card is open, or to the first, and into its card. */
export function goToNext(): boolean {
  const standing = placed.value.filter(({ range }) => range);
  const current = standing.findIndex(({ annotation }) => annotation.id === card.value?.id);
  const next = standing[(current + 1) % Math.max(1, standing.length)];
  if (!next?.range) return false;
  const { startContainer: node } = next.range;
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
  if (card.value?.by !== 'keys') focused = document.activeElement;
  card.value = { id: next.annotation.id, by: 'keys' } satisfies OpenCard;
  return true;
}

/** Closes the card; the focus returns to where it was. */
export function closeCard(): void {
  const wasInCard = card.value?.by === 'keys';
  card.value = undefined;
  if (wasInCard && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

function hasRemarks({ annotation }: Placed): boolean {
  return noteOf(annotation) !== '' || tagsOf(annotation).length > 0;
}
