import type { PageState } from '../platform/scripting';
import type { PlainFailure } from './failure';

/** The page that a story is read from, as a surface reaches it. */
export interface SourcePage {
  /** Absent where the browser does not tell it. */
  readonly url?: string | undefined;
  readonly loading: boolean;
  /** Brings the content script into the page and learns what page it is, or why it may not. */
  readonly enter: () => Promise<Entry>;
  /** Delivers a message to the content script and returns its answer. */
  readonly deliver: (message: unknown) => Promise<unknown>;
  /** Resolves when the page has nothing left to load, at the latest after `limit` milliseconds. */
  readonly whenLoaded: (limit: number) => Promise<void>;
}

export type Entry =
  | { readonly ok: true; readonly value: PageState }
  | { readonly ok: false; readonly reason: PlainFailure };
