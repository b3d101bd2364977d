import { signal } from '@preact/signals';
import type { ArticleId } from '../core/article/article';
import { exportHighlights, type ExportOptions } from '../core/export/export-highlights';
import type { ExportedStory, ExportFormat } from '../core/export/format';
import { storedStory } from '../core/export/stored-story';
import { downloadBlob } from '../platform/downloads';
import { getMessage } from '../platform/i18n';
import { readSnapshot } from '../storage/snapshots';
import { readStories } from '../storage/stories';
import { toast, type FoundHighlight } from './session';

/** How many stories of the running export are written, and what stops it. */
export const exporting = signal<
  { readonly done: number; readonly total: number; readonly cancel: () => void } | undefined
>(undefined);

/** How many stories are read at once. */
const CHUNK = 50;

/** Saves highlights, with their stories where the format shows them, as a file. */
export async function exportAll(
  highlights: readonly FoundHighlight[],
  format: ExportFormat,
  grouping: ExportOptions['grouping'],
): Promise<void> {
  const wanted = Map.groupBy(highlights, ({ story }) => story.facts.id);
  const controller = new AbortController();
  const total = wanted.size;
  const onProgress = (done: number) => {
    exporting.value = { done, total, cancel: () => controller.abort() };
  };
  onProgress(0);
  const context = {
    exportedAt: new Date().toISOString(),
    total,
    orphansTitle: getMessage('highlights_orphans_title'),
  };
  const { signal: stop } = controller;
  const options = { format, grouping, context, signal: stop, onProgress };
  const outcome = await exportHighlights(storiesOf(wanted), options);
  exporting.value = undefined;
  if (!outcome.ok) toast.value = { message: getMessage('library_export_cancelled') };
  else {
    downloadBlob(outcome.name, outcome.blob);
    toast.value = { message: getMessage('export_downloaded', outcome.name) };
  }
}

/** Reads stories as they are needed; of each only the highlights that are wanted. */
async function* storiesOf(
  wanted: ReadonlyMap<ArticleId, readonly FoundHighlight[]>,
): AsyncGenerator<ExportedStory, void> {
  const ids = [...wanted.keys()];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const stories = await readStories(ids.slice(start, start + CHUNK));
    if (!stories.ok) throw new Error(stories.failure.message);
    for (const story of stories.value) {
      const chosen = new Set(wanted.get(story.id)?.map(({ annotation }) => annotation.id));
      const annotations = story.annotations.filter(({ id }) => chosen.has(id));
      const snapshot = await readSnapshot(story.id);
      yield storedStory({ ...story, annotations }, snapshot.ok ? snapshot.value : undefined);
    }
  }
}
