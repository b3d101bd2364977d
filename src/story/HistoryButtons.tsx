import { getMessage } from '../platform/i18n';
import { deedName, type Direction } from '../ui/history-text';
import { nextSteps, step } from './history';
import type { OpenStory } from './open-story';

interface HistoryButtonsProps {
  readonly story: OpenStory;
}

/** Undo and redo, each named after the deed that it is about. */
export function HistoryButtons({ story }: HistoryButtonsProps) {
  return (
    <>
      <HistoryButton story={story} direction="undo" />
      <HistoryButton story={story} direction="redo" />
    </>
  );
}

/** An arrow that turns back; for redo the style sheet turns it round. */
const ARROW = 'M7 3 3 7l4 4M3 7h8a5 5 0 0 1 0 10H8';

function HistoryButton({
  story,
  direction,
}: HistoryButtonsProps & { readonly direction: Direction }) {
  const deed = nextSteps.value[direction];
  const name = getMessage(direction === 'undo' ? 'action_undo' : 'action_redo');
  const label = deed ? getMessage('history_step', name, deedName(deed)) : name;
  /* Not `disabled`, which would take the focus from who has just undone the last step. */
  return (
    <button
      type="button"
      class={`icon ${direction}`}
      aria-label={label}
      aria-disabled={deed === null}
      title={label}
      onClick={() => void step(story, direction)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={ARROW} />
      </svg>
    </button>
  );
}
