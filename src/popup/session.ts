import { signal } from '@preact/signals';
import type { OpenStory } from './open-story';
import type { Undoable } from '../ui/UndoToast';
import type { Failure } from './failure';

/** What the popup shows. */
export type View =
  | { readonly phase: 'working' }
  | { readonly phase: 'waiting' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly story: OpenStory };

export const view = signal<View>({ phase: 'working' });
/** Id of the open panel of the bar. */
export const openPanel = signal<string | undefined>(undefined);
/** The last deed that can be taken back. */
export const undoable = signal<Undoable | undefined>(undefined);
/** What screen readers are told. */
export const announcement = signal('');
