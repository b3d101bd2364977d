import { randomBytes } from 'node:crypto';

/** What a page tells of its cleaning. Times are ms of the page's own clock. */
export interface Watched {
  /** When DOMContentLoaded began: what Stet does in it counts. */
  readonly parsed: number;
  /** When parts were marked or unmarked; what happens in one task counts as one. */
  readonly looks: readonly { readonly at: number; readonly marked: number }[];
  /** ms from the key that ends the reader until the page was as it is without. */
  readonly exit?: number;
  /** The page as HTML when it was parsed. */
  readonly markup: string;
}

export interface WatchedWindow {
  stetBench: Watched;
}

/* Runs in the page before anything else of it. */
function watch(): void {
  document.currentScript?.remove();
  const looks: { at: number; marked: number }[] = [];
  const watched = { parsed: NaN, looks, markup: '', exit: undefined as number | undefined };
  let key = NaN;
  (window as unknown as WatchedWindow).stetBench = watched as Watched;
  addEventListener('DOMContentLoaded', () => {
    /* Stet may have been here already. */
    watched.markup = document.documentElement.outerHTML.replace(/ data-stet-tidy="[^"]*"/g, '');
    const [navigation] = performance.getEntriesByType('navigation');
    watched.parsed = (navigation as PerformanceNavigationTiming).domContentLoadedEventStart;
  });
  addEventListener('message', ({ data }) => {
    const at = (data as { stetKey?: number } | null)?.stetKey;
    if (at !== undefined) key = at - performance.timeOrigin;
  });
  const marks = new MutationObserver((records) => {
    looks.push({ at: performance.now(), marked: records.length });
  });
  marks.observe(document, { subtree: true, attributeFilter: ['data-stet-tidy'] });
  const overlay = new MutationObserver((records) => {
    if (!records.some(({ removedNodes }) => removedNodes.length > 0)) return;
    const now = performance.now();
    /* The frame tells of the key in a task of its own, which may come after this. */
    setTimeout(() => (watched.exit = now - key), 50);
  });
  overlay.observe(document.documentElement, { childList: true });
}

/**
 * A saved page with a watch in it and with no script of its own, which would ask for what was not
 * saved. @returns the page, and the policy that it has to be served with.
 */
export function withWatch(html: string): { readonly html: string; readonly policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const script = `<script nonce="${nonce}">{const __name = (f) => f; (${String(watch)})();}</script>`;
  const at = /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0;
  return {
    html: html.slice(0, at) + script + html.slice(at),
    policy: `script-src 'nonce-${nonce}'; object-src 'none'`,
  };
}
