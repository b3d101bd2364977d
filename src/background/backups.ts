import { clearAlarm, onAlarm, setAlarm } from '../platform/alarms';
import { onStartup } from '../platform/runtime';
import { backUp } from '../storage/backup';
import { nextBackup, readBackupRecord, watchBackupRecord } from '../storage/backup-record';
import { readSettings, watchSettings } from '../storage/settings';

const ALARM = 'backup';
/** Whether a backup is being made; its alarm may ring again meanwhile. */
let isMaking = false;

/** Makes backups at the interval that the reader has chosen. One that was missed is made up for. */
export function keepBackups(): void {
  onAlarm(ALARM, () => void backUpIfDue());
  onStartup(() => void schedule());
  watchSettings(() => void schedule());
  watchBackupRecord(() => void schedule());
  void schedule();
}

async function schedule(): Promise<void> {
  if (isMaking) return;
  const due = await dueTime();
  if (due === undefined) await clearAlarm(ALARM);
  else await setAlarm(ALARM, due);
}

async function backUpIfDue(): Promise<void> {
  const due = await dueTime();
  if (due === undefined || due > Date.now() || isMaking) return;
  isMaking = true;
  try {
    await backUp();
  } finally {
    isMaking = false;
    await schedule();
  }
}

async function dueTime(): Promise<number | undefined> {
  const [settings, record] = await Promise.all([readSettings(), readBackupRecord()]);
  if (!settings.ok || !record.ok) return undefined;
  return nextBackup(settings.value.backup.interval, record.value, Date.now());
}
