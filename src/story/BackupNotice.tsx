import { useEffect, useState } from 'preact/hooks';
import { formatTime, getMessage } from '../platform/i18n';
import {
  dismissBackupFailure,
  readBackupRecord,
  watchBackupRecord,
  type BackupFailure,
  type BackupRecord,
} from '../storage/backup-record';
import { readSettings, watchSettings } from '../storage/settings';

const REASONS: Readonly<Record<BackupFailure, string>> = {
  permission: 'backup_failed_permission',
  storage: 'backup_failed_storage',
  download: 'backup_failed_download',
};

/** Why there is no backup, in plain words. */
export function backupFailureText(reason: BackupFailure): string {
  return getMessage(REASONS[reason]);
}

interface BackupNoticeProps {
  /** Shows the reader what is done about backups. */
  readonly onOpen: () => void;
}

/** Says that no backup could be made by itself, until the reader has read it or one was made. */
export function BackupNotice({ onOpen }: BackupNoticeProps) {
  const failure = useFailure();
  if (!failure) return null;
  return (
    <aside class="backup-notice" aria-label={getMessage('backup_title')}>
      <p>
        {getMessage('backup_failed', formatTime(failure.time), backupFailureText(failure.reason))}
      </p>
      <p class="actions">
        <button type="button" class="outlined" onClick={onOpen}>
          {getMessage('backup_title')}
        </button>
        <button
          type="button"
          aria-label={getMessage('action_dismiss')}
          onClick={() => void dismissBackupFailure()}
        >
          ✕
        </button>
      </p>
    </aside>
  );
}

/** The failure that the reader has not read yet, while backups are wanted. */
function useFailure(): BackupRecord['failure'] {
  const [failure, setFailure] = useState<BackupRecord['failure']>();
  useEffect(() => {
    const read = async () => {
      const [settings, record] = await Promise.all([readSettings(), readBackupRecord()]);
      const isWanted = settings.ok && settings.value.backup.interval !== 'off';
      const found = isWanted && record.ok ? record.value.failure : undefined;
      setFailure(found?.isRead ? undefined : found);
    };
    void read();
    const ends = [watchSettings(() => void read()), watchBackupRecord(() => void read())];
    return () => ends.forEach((end) => end());
  }, []);
  return failure;
}
