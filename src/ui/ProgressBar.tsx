import { getMessage } from '../platform/i18n';

interface ProgressBarProps {
  readonly label: string;
  readonly progress:
    { readonly done: number; readonly total: number; readonly cancel: () => void } | undefined;
}

/** How far long work has come, and a button that ends it. */
export function ProgressBar({ label, progress }: ProgressBarProps) {
  if (!progress) return null;
  return (
    <p class="actions">
      <progress aria-label={label} value={progress.done} max={progress.total} />
      <button type="button" class="outlined" onClick={progress.cancel}>
        {getMessage('action_cancel')}
      </button>
    </p>
  );
}
