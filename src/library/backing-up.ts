import { signal } from '@preact/signals';
import { getMessage } from '../platform/i18n';
import { requestDownloads } from '../platform/permissions';
import { backUp } from '../storage/backup';
import type { BackupInterval } from '../core/settings';
import { updateSettings } from '../storage/settings';
import { backupFailureText } from '../story/BackupNotice';
import { toast } from './session';
import { tellFailure } from './writing';

/** How many stories of the running backup are written, and what stops it. */
export const backingUp = signal<
  { readonly done: number; readonly total: number; readonly cancel: () => void } | undefined
>(undefined);

/** Makes a backup. Has to be called in a click, as the browser may ask the reader for permission. */
export async function backUpNow(): Promise<void> {
  if (!(await agreed(requestDownloads()))) return;
  const controller = new AbortController();
  const onProgress = (done: number, total: number) => {
    backingUp.value = { done, total, cancel: () => controller.abort() };
  };
  onProgress(0, 1);
  const outcome = await backUp({ signal: controller.signal, onProgress });
  backingUp.value = undefined;
  toast.value = { message: messageOf(outcome) };
}

/** Has backups made at an interval. Has to be called in a click, as `backUpNow`. */
export async function setBackupInterval(interval: BackupInterval): Promise<void> {
  if (interval !== 'off' && !(await agreed(requestDownloads()))) return;
  const written = await updateSettings((settings) => ({ ...settings, backup: { interval } }));
  if (!written.ok) tellFailure(written.failure.reason);
}

/** Tells the reader what it means not to agree. */
async function agreed(answer: Promise<boolean>): Promise<boolean> {
  const isAllowed = await answer.catch(() => false);
  if (!isAllowed) toast.value = { message: backupFailureText('permission') };
  return isAllowed;
}

function messageOf(outcome: Awaited<ReturnType<typeof backUp>>): string {
  if (outcome.ok) return getMessage('backup_made', outcome.name);
  if (outcome.reason === 'cancelled') return getMessage('library_export_cancelled');
  return backupFailureText(outcome.reason);
}
