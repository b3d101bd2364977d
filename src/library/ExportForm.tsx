import { useEffect, useState } from 'preact/hooks';
import type { ExportFormat } from '../core/export/format';
import { formatNumber, getMessage } from '../platform/i18n';
import { exportAll, exporting } from './exporting';
import { ProgressBar } from '../ui/ProgressBar';
import { foundHighlights, selectedHighlights } from './session';

/** Saves what was found, or what is selected, as a file. */
export function ExportForm() {
  const formats = useFormats();
  const [formatId, setFormatId] = useState<string | undefined>(undefined);
  const [isSplit, setSplit] = useState(false);
  const selected = selectedHighlights.value;
  const highlights = selected.length > 0 ? selected : foundHighlights.value;
  const format = formats.find(({ id }) => id === formatId) ?? formats[0];
  const amount = formatNumber(highlights.length);

  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!format || exporting.value) return;
    void exportAll(highlights, format, isSplit ? 'file-per-story' : 'one-file');
  };
  return (
    <form class="export" onSubmit={onSubmit}>
      <h2>{getMessage('export_title')}</h2>
      <p>
        {selected.length > 0
          ? getMessage('library_export_selected', amount)
          : getMessage('library_export_found', amount)}
      </p>
      <label class="field">
        {getMessage('library_export_format')}
        <select value={format?.id} onChange={(event) => setFormatId(event.currentTarget.value)}>
          {formats.map(({ id, label }) => (
            <option key={id} value={id}>
              {getMessage(label)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={isSplit}
          onChange={(event) => setSplit(event.currentTarget.checked)}
        />
        {getMessage('library_export_split')}
      </label>
      <p class="actions">
        <button type="submit" class="primary" disabled={highlights.length === 0}>
          {getMessage('action_download')}
        </button>
      </p>
      <ProgressBar label={getMessage('export_title')} progress={exporting.value} />
    </form>
  );
}

/** The formats; they are loaded only here. */
function useFormats(): readonly ExportFormat[] {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  useEffect(() => {
    void import('../core/export').then((module) => setFormats(module.EXPORT_FORMATS));
  }, []);
  return formats;
}
