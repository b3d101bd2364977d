/** What work on a live page may take of a frame, in ms. */
export const FRAME_BUDGET = 4;

/** Resolves when the next frame has been painted; in a page that nobody sees, once it is seen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
