import { useEffect, useRef, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';

interface NoteEditorProps {
  /** The highlighted words. */
  readonly quote: string;
  /** The note so far; empty when there is none yet. */
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

/** Writes the note of a highlight. Escape leaves it as it was; Ctrl or Cmd with Enter saves. */
export function NoteEditor({ quote, note, onSave, onClose }: NoteEditorProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);

  const save = () => {
    onSave(text.trim());
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <dialog ref={dialog} class="note-editor" aria-labelledby="note-title" onClose={onClose}>
      <form
        method="dialog"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2 id="note-title">{getMessage('note_title')}</h2>
        <blockquote class="excerpt" dir="auto">
          {quote}
        </blockquote>
        <textarea
          ref={field}
          aria-labelledby="note-title"

          dir="auto"
          rows={4}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
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
