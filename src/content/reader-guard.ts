import { focusFrame, type ReaderOverlay } from './reader-overlay';

/** How often a page that works against us is answered, in all. */
const PATIENCE = 30;

interface Guard {
  readonly overlay: ReaderOverlay;
  /** Called when the reader is to go: its host was taken out of the page, or the page moved on. */
  readonly onLost: () => void;
  readonly onLeave: () => void;
}

/**
 * Keeps the overlay whole and in front: above dialogs that the page opens later, with the focus in
 * it, and without what the page's scripts do to elements that they do not know.
 * @returns a function that ends it.
 */
export function guardOverlay({ overlay, onLost, onLeave }: Guard): () => void {
  const { host, dialog, frame } = overlay;
  const ending = new AbortController();
  const { signal } = ending;
  let patience = PATIENCE;
  const mayAnswer = () => (patience -= 1) >= 0;

  const raise = (event: Event) => {
    if (event.composedPath()[0] === dialog || !isAbove(event.target) || !mayAnswer()) return;
    dialog.close();
    dialog.showModal();
    focusFrame(frame);
  };
  for (const type of ['toggle', 'fullscreenchange']) {
    document.addEventListener(type, raise, { capture: true, signal });
  }
  const observer = new MutationObserver(() => {
    if (!host.isConnected) {
      onLost();
      return;
    }
    for (const { name } of [...host.attributes]) if (mayAnswer()) host.removeAttribute(name);
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  observer.observe(host, { attributes: true });

  const takeFocus = () => focusFrame(frame);
  frame.addEventListener('blur', () => document.hasFocus() && setTimeout(takeFocus), { signal });
  dialog.addEventListener('focus', takeFocus, { signal });
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      onLeave();
    },
    { signal },
  );
  /* The page goes back or forward in its own history. */
  addEventListener('popstate', onLeave, { signal });
  return () => {
    ending.abort();
    observer.disconnect();
  };
}

/** Whether something of the page may have come to stand before the reader. */
function isAbove(target: EventTarget | null): boolean {
  return (
    document.fullscreenElement !== null ||
    (target instanceof Element && target.matches(':modal, :popover-open'))
  );
}
