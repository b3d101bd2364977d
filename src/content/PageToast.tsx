import { useEffect, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { toast } from './session';

/** How long a page is covered by what has happened, in ms; the keys undo it later, too. */
const STAY = 8000;

/** Says what has happened on the page, and takes it back. The focus stays where it is. */
export function PageToast() {
  const content = toast.value;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!content || isHeld) return;
    const timer = setTimeout(dismiss, STAY);
    return () => clearTimeout(timer);
  }, [content, isHeld]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div
      role="status"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      {content && (
        <div class="toast">
          <span>{content.message}</span>
          {content.undo && (
            <button type="button" class="outlined" onClick={content.undo}>
              {getMessage('action_undo')}
            </button>
          )}
          <button type="button" aria-label={getMessage('action_dismiss')} onClick={dismiss}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}

function dismiss(): void {
  toast.value = undefined;
}
