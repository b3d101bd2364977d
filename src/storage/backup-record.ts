import * as v from 'valibot';
import type { BackupInterval } from '../core/settings';
import { local } from '../platform/storage';
import { single, type RecordKind } from './record-kind';
import { readRecord, updateRecord } from './records';
import type { Outcome } from './schema';

/** Why there is no backup: no permission, what is stored cannot be read, the file cannot be written. */
const ReasonSchema = v.picklist(['permission', 'storage', 'download']);
export type BackupFailure = v.InferOutput<typeof ReasonSchema>;

const TimeSchema = v.pipe(v.string(), v.isoTimestamp());
const BackupRecordSchema = v.object({
  /** When the last backup was made, ISO 8601. */
  made: v.optional(TimeSchema),
  /** The last attempt, if it failed. */
  failure: v.optional(
    v.object({
      time: TimeSchema,
      reason: ReasonSchema,
      /** The reader has read of it, and is not told again before one was made. */
      isRead: v.exactOptional(v.literal(true)),
    }),
  ),
});
/** What became of the last backups. */
export type BackupRecord = Readonly<v.InferOutput<typeof BackupRecordSchema>>;

const KEY = 'backup';
const WHOLE = single(BackupRecordSchema);
const RECORD: RecordKind<BackupRecord> = {
  absent: {},
  parse(stored) {
    const { value = {}, damaged } = WHOLE.parse(stored);
    return { value, damaged };
  },
};

const HOUR = 3_600_000;
const LENGTH = { daily: 24 * HOUR, weekly: 7 * 24 * HOUR };

/**
 * When the next backup is to be made: an interval after the last one, an hour after a failure, at
 * once where there was none. A last time that is still to come (the clock was set back) counts as now.
 * @param now milliseconds since 1970, as is what is returned; `undefined` where none is wanted.
 */
export function nextBackup(
  interval: BackupInterval,
  { made, failure }: BackupRecord,
  now: number,
): number | undefined {
  if (interval === 'off') return undefined;
  const after = (time: string | undefined, wait: number) =>
    time === undefined ? 0 : Math.min(Date.parse(time), now) + wait;
  return Math.max(after(made, LENGTH[interval]), after(failure?.time, HOUR));
}

export function readBackupRecord(): Promise<Outcome<BackupRecord>> {
  return readRecord(KEY, RECORD);
}

export function updateBackupRecord(
  change: (record: BackupRecord) => BackupRecord,
): Promise<Outcome<BackupRecord>> {
  return updateRecord(KEY, RECORD, change);
}

/** Remembers that the reader has read of the failure. */
export function dismissBackupFailure(): Promise<Outcome<BackupRecord>> {
  return updateBackupRecord(({ failure, ...record }) => ({
    ...record,
    ...(failure ? { failure: { ...failure, isRead: true } } : {}),
  }));
}

/** Calls back when a backup was made or failed. @returns a function that ends it. */
export function watchBackupRecord(changed: () => void): () => void {
  return local.watch((keys) => {
    if (keys.includes(KEY)) changed();
  });
}
