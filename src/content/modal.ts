/** Events by which a page learns that a dialog was closed; they come a moment later. */
const EVENTS = ['close', 'toggle', 'beforetoggle'];
const MOMENT = 200;

/** The modal dialogs that an element is or holds. */
export function modalsIn(element: Element): HTMLDialogElement[] {
  const inside = [...element.querySelectorAll<HTMLDialogElement>('dialog:modal')];
  return element.matches('dialog:modal') ? [element as HTMLDialogElement, ...inside] : inside;
}

/**
 * Takes a dialog out of the top layer, where it would keep the page from being clicked although
 * nobody sees it. Its page is not told.
 */
export function closeQuietly(dialog: HTMLDialogElement): void {
  const ending = new AbortController();
  const hush = (event: Event) => {
    if (event.target === dialog) event.stopImmediatePropagation();
  };
  for (const type of EVENTS) addEventListener(type, hush, { capture: true, signal: ending.signal });
  dialog.close();
  setTimeout(() => ending.abort(), MOMENT);
}

/** Shows a dialog again as it was shown. */
export function reopen(dialog: HTMLDialogElement): void {
  if (dialog.isConnected && !dialog.open) dialog.showModal();
}
