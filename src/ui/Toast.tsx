import { useEffect, useRef } from 'preact/hooks';
import { getMessage } from '../platform/i18n';

export interface ToastContent {
  /** What was done, e.g. "Highlight deleted", or what failed. */
  readonly message: string;
  readonly undo?: () => void;
}

interface ToastProps {
  readonly content: ToastContent | undefined;
  readonly onDismiss: () => void;
}

/** Says what happened and takes it back. It stays until the next deed or until it is dismissed. */
export function Toast({ content, onDismiss }: ToastProps) {
  const toast = useRef<HTMLDivElement>(null);
  useEffect(() => {
    /* The control that was just used may be gone with the thing that it deleted. */
    if (content?.undo) toast.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [content]);
  const undo = () => {
    content?.undo?.();
    onDismiss();
  };
  return (
    <div ref={toast} role="status">
      {content && (
        <div class="toast">
          <span>{content.message}</span>
          {content.undo && (
            <button type="button" class="outlined" onClick={undo}>
              {getMessage('action_undo')}
            </button>
          )}
          <button type="button" aria-label={getMessage('action_dismiss')} onClick={onDismiss}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
