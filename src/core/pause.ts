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
    await nextTask();
    signal?.throwIfAborted();
    since = performance.now();
  };
}

/** A timer would make work in a tab that is not shown wait for a second each time. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
