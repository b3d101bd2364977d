import { signal } from '@preact/signals';
import type { OpenStory } from './open-story';
import type { Annotation } from '../core/highlights/annotation';
import type { ToastContent } from '../ui/Toast';
import type { OpenNote } from '../ui/Footnote';
import type { Failure } from './failure';

/** What the surface shows. */
export type View =
  /** `done` says how much, 0 to 1. */
  | { readonly phase: 'working'; readonly done: number; readonly cancel: () => void }
  | { readonly phase: 'waiting'; readonly cancel: () => void }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly story: OpenStory };

export const view = signal<View>({ phase: 'working', done: 0, cancel: () => undefined });
/** The words of the story that are selected. */
export const selected = signal<Range | undefined>(undefined);
/** The highlight that was clicked. */
export const clicked = signal<Annotation | undefined>(undefined);
/** The highlight whose note is being written. */
export const noted = signal<Annotation | undefined>(undefined);
/** The highlight without a place for which words are being selected. */
export const attaching = signal<Annotation | undefined>(undefined);
/** The footnote that is open, and the mark that opened it. */
export const footnote = signal<OpenNote | undefined>(undefined);
/** The picture that is shown as large as the window. */
export const pictured = signal<HTMLImageElement | undefined>(undefined);
/** Id of the open panel of the bar. */
export const openPanel = signal<string | undefined>(undefined);
/** The last deed that can be taken back, or the last failure. */
export const toast = signal<ToastContent | undefined>(undefined);
/** What screen readers are told. */
export const announcement = signal('');
