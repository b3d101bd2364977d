import type { ArticleId } from '../core/article/article';
import type { Snapshot } from '../core/highlights/story';
import { parseRecord } from './record-kind';
import { readRecord } from './records';
import type { Outcome } from './schema';
import { SETTINGS, SETTINGS_KEY } from './settings';
import { ANNOTATIONS, annotationsKeyOf, SNAPSHOT, snapshotKeyOf } from './story-form';
import { transact } from './transaction';

/** `undefined` for a story of which there is none. */
export function readSnapshot(id: ArticleId): Promise<Outcome<Snapshot | undefined>> {
  return readRecord(snapshotKeyOf(id), SNAPSHOT);
}

/**
 * Keeps a story as it is now, in place of an older snapshot; unless the reader wants none, or the
 * story has no highlights (any more).
 */
export function saveSnapshot(id: ArticleId, html: string): Promise<Outcome<undefined>> {
  const key = snapshotKeyOf(id);
  return transact(async (records) => {
    const loaded = await records.load([SETTINGS_KEY, annotationsKeyOf(id), key]);
    if (!loaded.ok) return loaded;
    const { snapshots } = records.read(SETTINGS_KEY, SETTINGS);
    const marked = parseRecord(ANNOTATIONS, records.stored(annotationsKeyOf(id))).value;
    const isKept = records.read(key, SNAPSHOT)?.html === html;
    if (!snapshots || marked.length === 0 || isKept) return loaded;
    const snapshot: Snapshot = { html, saved: new Date().toISOString() };
    records.put(key, SNAPSHOT, snapshot);
    return loaded;
  });
}
