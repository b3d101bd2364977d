import { useEffect, useState } from 'preact/hooks';
import type { ExportFormat } from '../core/export/format';
import { getMessage } from '../platform/i18n';
import { ExportMenu } from '../ui/ExportMenu';
import { copyStory, downloadStory } from './exporting';
import type { OpenStory } from './open-story';
import { printStory } from './printing';
import { openPanel } from './session';

/** The formats; they are loaded only here, as few readings end in an export. */
export function ExportPanel({ story }: { readonly story: OpenStory }) {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  useEffect(() => {
    void import('../core/export').then((module) => setFormats(module.EXPORT_FORMATS));
  }, []);
  const print = () => {
    openPanel.value = undefined;
    void printStory(story);
  };
  return (
    <>
      <button type="button" class="outlined" onClick={print}>
        {getMessage('export_print')}
      </button>
      <ExportMenu
        formats={formats}
        onCopy={(format) => void copyStory(story, format)}
        onDownload={(format) => void downloadStory(story, format)}
      />
    </>
  );
}
