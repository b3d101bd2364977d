import { pauses } from '../core/pause';

/** How work that may be long is followed and called off. */
export interface LongWork {
  /** Hears how much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Takes note of units of work that are done, one or more, and lets the page do other things. Throws
 * when the work was called off.
 */
export type Advance = (units?: number) => Promise<void>;

/** @param units how much work there is. */
export function courseOf(units: number, { onProgress, signal }: LongWork): Advance {
  const pause = pauses(signal);
  let [done, told] = [0, 0];
  return async (more = 1) => {
    done += more;
    const share = Math.min(1, Math.floor((done / units) * 100) / 100);
    if (share > told) onProgress?.(share);
    told = share;
    await pause();
  };
}

/** How long the writing of a highlight takes, compared to the changing of it. */
export const WRITING = 4;

/** For work that is short, or cannot be called off. */
export const AT_ONCE: Advance = () => Promise.resolve();
