import { exportHighlights, type ExportOptions } from '../core/export/export-highlights';
import { collectionName } from '../core/export/file-name';
import type { ExportedStory } from '../core/export/format';
import { json } from '../core/export/json';
import type { ArticleId } from '../core/article/article';
import { saveDownload } from '../platform/downloads';
import { withLock } from '../platform/storage';
import { updateBackupRecord, type BackupFailure } from './backup-record';
import { readSnapshot } from './snapshots';
import { listStories, readStories } from './stories';

export type BackupOutcome =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly reason: BackupFailure | 'cancelled' };

export interface BackupOptions extends Pick<ExportOptions, 'signal'> {
  readonly onProgress?: (done: number, total: number) => void;
}

/** Folder in the reader's downloads. */
const FOLDER = 'Stet';
/** How many stories are read at once. */
const CHUNK = 50;

/** Something that is stored could not be read, so that the backup would not be whole. */
class Unreadable extends Error {}

/**
 * Saves all that is stored as a file among the reader's downloads, from which it can be imported
 * again, and remembers whether that went well. Older backups stay.
 */
export function backUp(options: BackupOptions = {}): Promise<BackupOutcome> {
  return withLock('backup', async () => {
    const time = new Date().toISOString();
    const outcome = await attempt(time, options);
    if (outcome.ok) await updateBackupRecord(() => ({ made: time }));
    else if (outcome.reason !== 'cancelled') {
      const { reason } = outcome;
      await updateBackupRecord(({ made, failure }) => ({
        ...(made === undefined ? {} : { made }),
        /* What the reader has read of is news again only where the reason is another. */
        failure: {
          time,
          reason,
          ...(failure?.isRead && failure.reason === reason && { isRead: true }),
        },
      }));
    }
    return outcome;
  });
}

async function attempt(
  time: string,
  { signal, onProgress }: BackupOptions,
): Promise<BackupOutcome> {
  const stories = await listStories();
  if (!stories.ok) return { ok: false, reason: 'storage' };
  const total = stories.value.length;
  try {
    const file = await exportHighlights(readWhole(stories.value.map(({ id }) => id)), {
      format: json,
      grouping: 'one-file',
      context: { exportedAt: time, total, orphansTitle: '' },
      onProgress: (done) => onProgress?.(done, total),
      ...(signal ? { signal } : {}),
    });
    if (!file.ok) return file;
    const name = `${FOLDER}/${collectionName(time, json.extension)}`;
    const saved = await saveDownload(name, file.blob);
    return saved.ok ? { ok: true, name } : { ok: false, reason: saved.reason };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: 'storage' };
    throw error;
  }
}

/** Stories as they are stored, with their snapshots. */
async function* readWhole(ids: readonly ArticleId[]): AsyncGenerator<ExportedStory, void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const stories = await readStories(ids.slice(start, start + CHUNK));
    if (!stories.ok) throw new Unreadable(stories.failure.message);
    for (const { id, record, annotations } of stories.value) {
      const snapshot = await readSnapshot(id);
      if (!snapshot.ok) throw new Unreadable(snapshot.failure.message);
      const kept = snapshot.value ? { snapshot: snapshot.value } : {};
      yield { ...record, annotations, isOrphan: () => false, ...kept };
    }
  }
}
