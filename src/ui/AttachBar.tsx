import { getMessage } from '../platform/i18n';

interface AttachBarProps {
  /** The words of the highlight that has no place. */
  readonly quote: string;
  /** BCP 47 tag of the story. */
  readonly lang: string;
  readonly onCancel: () => void;
}

/** Asks the reader to select the words that a highlight belongs to. */
export function AttachBar({ quote, lang, onCancel }: AttachBarProps) {
  return (
    <section class="attach-bar" aria-label={getMessage('orphan_select')}>
      <p>{getMessage('attach_hint')}</p>
      <p class="excerpt" lang={lang} dir="auto">
        {quote}
      </p>
      <p class="actions">
        <button type="button" class="outlined" onClick={onCancel}>
          {getMessage('action_cancel')}
        </button>
      </p>
    </section>
  );
}
