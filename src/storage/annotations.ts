import type { ArticleId } from '../core/article/article';
import type { Annotation } from '../core/highlights/annotation';
import { local } from '../platform/storage';
import { parseRecord } from './record-kind';
import { readEntries } from './records';
import type { Outcome } from './schema';
import { ANNOTATIONS, annotationsKeyOf } from './story-form';
import { loadStories, readStory, writeStories } from './story-records';
import { transact } from './transaction';

/** The highlights of a story, oldest first. Damaged ones are set aside. */
export async function listAnnotations(id: ArticleId): Promise<Outcome<readonly Annotation[]>> {
  const key = annotationsKeyOf(id);
  const found = await readEntries([key]);
  if (!found.ok) return found;
  const { value, damaged } = parseRecord(ANNOTATIONS, found.value[key]);
  if (damaged.length === 0) return { ok: true, value };
  const repaired = await repairStories([id]);
  return repaired.ok ? { ok: true, value } : repaired;
}

/** Calls back when a story's highlights were written, by whomever. @returns a function that ends it. */
export function watchAnnotations(id: ArticleId, changed: () => void): () => void {
  return local.watch((keys) => {
    if (keys.includes(annotationsKeyOf(id))) changed();
  });
}

/** Sets aside what is damaged in stories and writes what is left of them. */
export function repairStories(ids: readonly ArticleId[]): Promise<Outcome<undefined>> {
  return transact(async (records) => {
    const loaded = await loadStories(records, ids);
    if (!loaded.ok) return loaded;
    writeStories(
      records,
      ids.map((id) => readStory(records, id)),
    );
    return loaded;
  });
}
