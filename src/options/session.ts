import { signal } from '@preact/signals';
import type { Outcome } from '../storage/schema';
import { notStoredText } from '../ui/storage-text';
import type { ToastContent } from '../ui/Toast';

/** The last deed that can be taken back, or the last failure. */
export const toast = signal<ToastContent | undefined>(undefined);

/** Says that nothing was stored. */
export function tellFailure(reason?: string): void {
  toast.value = { message: notStoredText(reason) };
}

/** Says what was done, with the way back, or that it failed. */
export function tell(outcome: Outcome<unknown>, message: string, undo: () => void): void {
  if (outcome.ok) toast.value = { message, undo };
  else tellFailure(outcome.failure.reason);
}
