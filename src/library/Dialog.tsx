import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { getMessage } from '../platform/i18n';

interface DialogProps {
  readonly title: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog that saves or cancels. Escape cancels. */
export function Dialog({ title, onSave, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    onSave();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="note-editor" aria-labelledby={id} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2 id={id}>{title}</h2>
        {children}
        <p class="actions">
          <button type="submit" class="primary">
            {getMessage('action_save')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {getMessage('action_cancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}
