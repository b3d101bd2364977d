import { fileName } from '../core/export/file-name';
import type { ExportFormat, ExportInput } from '../core/export/format';
import { copyText } from '../platform/clipboard';
import { downloadText } from '../platform/downloads';
import { getMessage } from '../platform/i18n';
import type { OpenStory } from './open-story';
import { toast } from './session';

/** Puts the story and its highlights onto the clipboard. */
export async function copyStory(story: OpenStory, format: ExportFormat): Promise<void> {
  const isCopied = await copyText(format.render(inputOf(story)));
  toast.value = { message: getMessage(isCopied ? 'export_copied' : 'export_copy_failed') };
}

/** Saves the story and its highlights as a file. */
export function downloadStory(story: OpenStory, format: ExportFormat): void {
  const input = inputOf(story);
  const name = fileName(input, format);
  downloadText(name, format.mimeType, format.render(input));
  toast.value = { message: getMessage('export_downloaded', name) };
}

function inputOf({ article, element, placed }: OpenStory): ExportInput {
  return {
    article,
    story: element,
    annotations: placed.value,
    orphansTitle: getMessage('highlights_orphans_title'),
    exportedAt: new Date().toISOString(),
  };
}
