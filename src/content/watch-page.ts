/** How long a page must be quiet before it is looked at again, and how long it is waited for, in ms. */
const QUIET = 250;
const PATIENCE = 2000;
/** Looking again may take this part of the time. */
const BUDGET = 0.1;

interface PageWatch {
  /** Called after the page has changed. */
  readonly look: () => void;
  /** Called when the reader comes back to the page and the browser had kept it as it was. */
  readonly onReturn: () => void;
  /** Whether a node beside the page's body is ours, so that its coming and going is no change. */
  readonly isOurs: (node: Node) => boolean;
}

/**
 * Watches for late content, endless scrolling, another story under the same roof, and returns from
 * the back-forward cache. Changes that come together are one; a page that never rests is looked at
 * now and then, the more rarely the longer the looking takes.
 * @returns a function that ends the watch.
 */
export function watchPage({ look, onReturn, isOurs }: PageWatch): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let notBefore = 0;

  const run = () => {
    timer = undefined;
    const start = performance.now();
    look();
    const end = performance.now();
    notBefore = end + (end - start) / BUDGET;
  };
  const changed = () => {
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    else clearTimeout(timer);
    const due = Math.min(now + QUIET, waitingSince + PATIENCE);
    timer = setTimeout(run, Math.max(0, due - now, notBefore - now));
  };

  const observer = new MutationObserver((records) => {
    const isTheirs = ({ target, addedNodes, removedNodes }: MutationRecord) =>
      target !== document.documentElement || ![...addedNodes, ...removedNodes].every(isOurs);
    if (records.some(isTheirs)) changed();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('popstate', changed, { signal });
  addEventListener('hashchange', changed, { signal });
  addEventListener('pageshow', (event) => event.persisted && onReturn(), { signal });
  return () => {
    ending.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}
