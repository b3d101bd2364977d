import { useEffect, useRef } from 'preact/hooks';
import { getMessage } from '../platform/i18n';

export interface Undoable {
  /** What was done, e.g. "Highlight deleted". */
  readonly message: string;
  readonly undo: () => void;
}

interface UndoToastProps {
  readonly undoable: Undoable | undefined;
  readonly onDismiss: () => void;
}

/** Says what was done and takes it back. It stays until the next deed or until it is dismissed. */
export function UndoToast({ undoable, onDismiss }: UndoToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  /* The control that was just used is gone with the thing that it deleted. */
  useEffect(() => button.current?.focus({ preventScroll: true }), [undoable]);
  const undo = () => {
    undoable?.undo();
    onDismiss();
  };
  return (
    <div role="status">
      {undoable && (
        <div class="toast">
          <span>{undoable.message}</span>
          <button ref={button} type="button" class="outlined" onClick={undo}>
            {getMessage('action_undo')}
          </button>
          <button type="button" aria-label={getMessage('action_dismiss')} onClick={onDismiss}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
