import { useEffect, useState } from 'preact/hooks';
import type { ExportFormat } from '../core/export/format';
import { ExportMenu } from '../ui/ExportMenu';
import { copyStory, downloadStory } from './exporting';
import type { OpenStory } from './open-story';

/** The formats; they are loaded only here, as few readings end in an export. */
export function ExportPanel({ story }: { readonly story: OpenStory }) {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  useEffect(() => {
    void import('../core/export').then((module) => setFormats(module.EXPORT_FORMATS));
  }, []);
  return (
    <ExportMenu
      formats={formats}
      onCopy={(format) => void copyStory(story, format)}
      onDownload={(format) => void downloadStory(story, format)}
    />
  );
}
