import { getMessage } from '../platform/i18n';

interface ProgressPageProps {
  readonly text: string;
  /** How much is done, 0 to 1, where that is known. */
  readonly done?: number;
  readonly cancel: () => void;
}

/** Shows itself only when the work lasts; see `story-app.css`. */
export function ProgressPage({ text, done = 0, cancel }: ProgressPageProps) {
  return (
    <div class="progress">
      <p role="status">
        <span class="dots" />
        {text}
      </p>
      <progress aria-label={text} {...(done > 0 ? { value: done } : {})} />
      <button type="button" onClick={cancel}>
        {getMessage('action_cancel')}
      </button>
    </div>
  );
}
