/** How long after a change of theme the page has its new colours, in ms; they may fade in. */
const SETTLED = [50, 500, 2000];

/**
 * Calls back when the page may have gone from dark on light to light on dark, or back.
 * @returns a function that ends the watch.
 */
export function watchTheme(changed: () => void): () => void {
  const ending = new AbortController();
  let timers: ReturnType<typeof setTimeout>[] = [];
  const later = () => {
    timers.forEach(clearTimeout);
    timers = SETTLED.map((delay) => setTimeout(changed, delay));
  };
  const observer = new MutationObserver(later);
  /* Pages name their theme there, in a class or in an attribute of their own. */
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, ending);
  return () => {
    ending.abort();
    observer.disconnect();
    timers.forEach(clearTimeout);
  };
}
