import { signal } from '@preact/signals';

/** A deed that takes a while: what it is, how far it is, and what calls it off. */
export const working = signal<
  | {
      readonly label: string;
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | undefined
>(undefined);

/** What long work hears of being called off, and tells of how far it is, 0 to 1. */
interface Course {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** How long nothing is said of a deed, in milliseconds: most are done by then. */
const UNNOTICED = 300;

/** Does something and shows, unless it is done at once, how far it is and a way to call it off. */
export async function followed<T>(
  label: string,
  cancelling: AbortController,
  task: (course: Course) => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const cancel = () => cancelling.abort();
  const onProgress = (done: number) => {
    if (performance.now() - begun < UNNOTICED) return;
    working.value = { label, done, total: 1, cancel };
  };
  try {
    return await task({ signal: cancelling.signal, onProgress });
  } finally {
    working.value = undefined;
  }
}
