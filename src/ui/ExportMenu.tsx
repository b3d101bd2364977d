import type { ExportFormat, ExportKind } from '../core/export/format';
import { getMessage } from '../platform/i18n';

interface ExportMenuProps {
  readonly formats: readonly ExportFormat[];
  readonly onCopy: (format: ExportFormat) => void;
  readonly onDownload: (format: ExportFormat) => void;
}

const TITLES: Readonly<Record<ExportKind, string>> = {
  reading: 'export_reading',
  data: 'export_data',
  reference: 'export_reference',
};

/** The formats by what they are for, each with its two ways out. */
export function ExportMenu({ formats, ...ways }: ExportMenuProps) {
  return (
    <>
      {[...Map.groupBy(formats, ({ kind }) => kind)].map(([kind, ofKind]) => (
        <section key={kind}>
          <h3 id={`formats-${kind}`}>{getMessage(TITLES[kind])}</h3>
          <ul class="formats" aria-labelledby={`formats-${kind}`}>
            {ofKind.map((format) => (
              <FormatItem key={format.id} format={format} {...ways} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface FormatItemProps extends Omit<ExportMenuProps, 'formats'> {
  readonly format: ExportFormat;
}

function FormatItem({ format, onCopy, onDownload }: FormatItemProps) {
  const id = `format-${format.id}`;
  return (
    <li>
      <span id={id}>{getMessage(format.label)}</span>
      <button type="button" class="outlined" aria-describedby={id} onClick={() => onCopy(format)}>
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
}
