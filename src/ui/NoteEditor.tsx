import { useEffect, useRef, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';

interface NoteEditorProps {
  /** The highlighted words. */
  readonly quote: string;
  /** BCP 47 tag of the story. */
  readonly lang: string;
  /** The note so far; empty when there is none yet. */
  readonly note: string;
  /** Called while the reader writes, too: a popup may be closed at any moment. */
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

/** How long the reader pauses before what is written is saved, in ms. */
const PAUSE = 400;

/** Writes the note of a highlight. Escape takes it back; Ctrl or Cmd with Enter ends it. */
export function NoteEditor({ quote, lang, note, onSave, onClose }: NoteEditorProps) {
  const dialog = useModal();
  const [text, setText] = useState(note);
  const saved = useRef(note);
  const save = (value: string) => {
    if (value === saved.current) return;
    saved.current = value;
    onSave(value);
  };
  useEffect(() => {
    const timer = setTimeout(() => save(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);

  const end = (value: string) => {
    save(value);
    dialog.current?.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(text);
    if (event.key !== 'Escape') return;
    /* Left to itself, Chrome closes the whole popup with the dialog. */
    event.preventDefault();
    end(note);
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    end(text);
  };
  return (
    <dialog
      ref={dialog}
      class="note-editor"
      aria-labelledby="note-title"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <form onSubmit={onSubmit}>
        <h2 id="note-title">{getMessage('note_title')}</h2>
        <blockquote class="excerpt" lang={lang} dir="auto">
          {quote}
        </blockquote>
        <textarea
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
          <button type="button" onClick={() => end(note)}>
            {getMessage('action_cancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** A dialog that opens with the component, with the focus in its text field. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('textarea')?.focus();
  }, []);
  return dialog;
}
