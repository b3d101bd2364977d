/** How long, in milliseconds, is worked before the page may do something else. */
const SLICE = 12;

/**
 * Lets the page do other things whenever it has waited long enough.
 * @returns to be awaited at every place where the work can rest; throws when it was called off.
 */
export function pauses(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  };
}
