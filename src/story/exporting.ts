import { renderStory } from '../core/export/export-highlights';
import { fileName } from '../core/export/file-name';
import type { ExportedStory, ExportFormat } from '../core/export/format';
import { copyText } from '../platform/clipboard';
import { downloadBlob } from '../platform/downloads';
import { getMessage } from '../platform/i18n';
import { readSnapshot } from '../storage/snapshots';
import type { OpenStory } from './open-story';
import { toast } from './session';

/** Puts the story and its highlights onto the clipboard. */
export async function copyStory(story: OpenStory, format: ExportFormat): Promise<void> {
  const file = await renderStory(await exported(story), format, context());
  const isCopied = await copyText(await file.text());
  toast.value = { message: getMessage(isCopied ? 'export_copied' : 'export_copy_failed') };
}

/** Saves the story and its highlights as a file. */
export async function downloadStory(story: OpenStory, format: ExportFormat): Promise<void> {
  const { exportedAt, orphansTitle } = context();
  const input = await exported(story);
  const name = fileName(input, exportedAt, format.extension);
  downloadBlob(name, await renderStory(input, format, { exportedAt, orphansTitle }));
  toast.value = { message: getMessage('export_downloaded', name) };
}

function context() {
  return {
    exportedAt: new Date().toISOString(),
    orphansTitle: getMessage('highlights_orphans_title'),
  };
}

async function exported(story: OpenStory): Promise<ExportedStory> {
  const { id, article, element, placed, restored } = story;
  const snapshot = await readSnapshot(id);
  const all = placed.value;
  const orphans = new Set(all.filter(({ range }) => !range).map(({ annotation }) => annotation));
  return {
    metadata: article.metadata,
    restored: article.removals.flatMap(({ id: removal, kind, text }) =>
      restored.value.has(removal) ? [{ kind, text }] : [],
    ),
    annotations: all.map(({ annotation }) => annotation),
    isOrphan: (annotation) => orphans.has(annotation),
    ...(snapshot.ok && snapshot.value ? { snapshot: snapshot.value } : {}),
    open: () => ({ story: element, placed: all }),
  };
}
