import type { ExportFormat } from '../core/export/format';
import { getMessage } from '../platform/i18n';

interface ExportMenuProps {
  readonly formats: readonly ExportFormat[];
  readonly onCopy: (format: ExportFormat) => void;
  readonly onDownload: (format: ExportFormat) => void;
}

/** Each format with its two ways out. */
export function ExportMenu({ formats, onCopy, onDownload }: ExportMenuProps) {
  return (
    <ul class="formats">
      {formats.map((format) => {
        const id = `format-${format.id}`;
        return (
          <li key={format.id}>
            <span id={id}>{getMessage(format.label)}</span>
            <button
              type="button"
              class="outlined"
              aria-describedby={id}
              onClick={() => onCopy(format)}
            >
              {getMessage('action_copy')}
            </button>
            <button
              type="button"
              class="outlined"
              aria-describedby={id}
              onClick={() => onDownload(format)}
            >
              {getMessage('action_download')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
