import { useEffect, useState } from 'preact/hooks';
import { INTERVALS, type BackupInterval } from '../core/settings';
import { formatTime, getMessage } from '../platform/i18n';
import { readBackupRecord, watchBackupRecord, type BackupRecord } from '../storage/backup-record';
import { readSettings, watchSettings } from '../storage/settings';
import { backupFailureText } from '../story/BackupNotice';
import { backingUp, backUpNow, setBackupInterval } from './backing-up';
import { ProgressBar } from '../ui/ProgressBar';

interface Kept {
  readonly interval: BackupInterval;
  readonly record: BackupRecord;
}

/** Makes a backup, now or at an interval, and says what became of the last one. */
export function BackupForm() {
  const [kept, setKept] = useState<Kept>();
  const read = async () => {
    const [settings, record] = await Promise.all([readSettings(), readBackupRecord()]);
    if (!settings.ok || !record.ok) return;
    setKept({ interval: settings.value.backup.interval, record: record.value });
  };
  useEffect(() => {
    void read();
    const ends = [watchSettings(() => void read()), watchBackupRecord(() => void read())];
    return () => ends.forEach((end) => end());
  }, []);
  if (!kept) return null;
  /* Where the reader does not agree to what the browser asks, the old choice is shown again. */
  const choose = (interval: BackupInterval) => void setBackupInterval(interval).then(read);
  return (
    <section class="backup">
      <h2>{getMessage('backup_title')}</h2>
      <p>{getMessage('backup_about')}</p>
      <Intervals chosen={kept.interval} onChoose={choose} />
      <LastBackup record={kept.record} />
      <p class="actions">
        <button
          type="button"
          class="outlined"
          disabled={backingUp.value !== undefined}
          onClick={() => void backUpNow()}
        >
          {getMessage('backup_now')}
        </button>
      </p>
      <ProgressBar label={getMessage('backup_title')} progress={backingUp.value} />
    </section>
  );
}

const LABELS: Readonly<Record<BackupInterval, string>> = {
  off: 'backup_off',
  daily: 'backup_daily',
  weekly: 'backup_weekly',
};

interface IntervalsProps {
  readonly chosen: BackupInterval;
  readonly onChoose: (interval: BackupInterval) => void;
}

/* Buttons and no list: browsers ask for permissions only in what they take for a click. */
function Intervals({ chosen, onChoose }: IntervalsProps) {
  return (
    <fieldset>
      <legend>{getMessage('backup_interval')}</legend>
      {INTERVALS.map((interval) => (
        <label key={interval} class="check">
          <input
            type="radio"
            name="backup-interval"
            value={interval}
            checked={interval === chosen}
            onChange={() => onChoose(interval)}
          />
          {getMessage(LABELS[interval])}
        </label>
      ))}
    </fieldset>
  );
}

function LastBackup({ record: { made, failure } }: { readonly record: BackupRecord }) {
  return (
    <div role="status">
      <p>
        {made === undefined
          ? getMessage('backup_none')
          : getMessage('backup_last', formatTime(made))}
      </p>
      {failure && (
        <p>
          {getMessage('backup_failed', formatTime(failure.time), backupFailureText(failure.reason))}
        </p>
      )}
    </div>
  );
}
