import { signal } from '@preact/signals';
import { getMessage } from '../platform/i18n';
import type { Outcome } from '../storage/schema';
import type { ToastContent } from '../ui/Toast';

/** The last deed that can be taken back, or the last failure. */
export const toast = signal<ToastContent | undefined>(undefined);

/** Says that nothing was stored. */
export function tellFailure(reason?: string): void {
  const key = reason === 'newer-version' ? 'storage_newer' : 'storage_write_failed';
  toast.value = { message: getMessage(key) };
}

/** Says what was done, with the way back, or that it failed. */
export function tell(outcome: Outcome<unknown>, message: string, undo: () => void): void {
  if (outcome.ok) toast.value = { message, undo };
  else tellFailure(outcome.failure.reason);
}
