/**
 * Long work in small steps. It yields wherever it may rest; a number says how much of it is done,
 * 0 to 1.
 */
export type Work<T> = Generator<number | undefined, T, undefined>;

/** Milliseconds of work between two rests; what takes longer is felt (https://w3c.github.io/longtasks/). */
const SLICE = 40;
/** Elements between two yields: few enough for work that takes but a part of each frame. */
export const STRIDE = 64;

/** Does the work at one go. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface PaceOptions {
  /** Ends the work at its next rest. */
  readonly signal?: AbortSignal;
  /** Is told how much is done, 0 to 1, before each rest. */
  readonly onProgress?: (done: number) => void;
  /** Milliseconds of work between two rests; 40 unless told. */
  readonly slice?: number;
  /** Resolves when the work may go on; unless told, when everything else that waits had its turn. */
  readonly rest?: () => Promise<void>;
}

/**
 * Does the work with rests, in which the page can scroll, paint and answer.
 * @returns what the work gives; `undefined` when it was cancelled.
 */
export async function pace<T>(
  work: Work<T>,
  { signal, onProgress, slice = SLICE, rest = turn }: PaceOptions = {},
): Promise<T | undefined> {
  let done = 0;
  let restAt = performance.now() + slice;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    done = step.value ?? done;
    if (performance.now() < restAt) continue;
    onProgress?.(done);
    await rest();
    if (signal?.aborted) return undefined;
    restAt = performance.now() + slice;
  }
}

/** Everything else that waits has its turn, messages too, which `scheduler.yield` would pass over. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Goes through many things, with a yield every so often. */
export function* each<T>(things: Iterable<T>, visit: (thing: T) => void): Work<void> {
  let left = STRIDE;
  for (const thing of things) {
    visit(thing);
    left -= 1;
    if (left > 0) continue;
    left = STRIDE;
    yield;
  }
}
