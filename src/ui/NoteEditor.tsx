import { useEffect, useRef, useState } from 'preact/hooks';
import type { Remarks } from '../core/highlights/remarks';
import { addTags } from '../core/highlights/tags';
import { getMessage } from '../platform/i18n';
import { TagField } from './TagField';

interface NoteEditorProps extends Remarks {
  /** The highlighted words. */
  readonly quote: string;
  /** BCP 47 tag of the story. */
  readonly lang: string;
  /** The tags of the library, the most used first. */
  readonly knownTags: readonly string[];
  /** Called with every key: a popup may be closed at any moment. */
  readonly onSave: (remarks: Remarks) => void;
  /** Takes back what was saved since the editor was opened. */
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** Writes note and tags of a highlight. Escape takes it back; Ctrl or Cmd with Enter ends it. */
export function NoteEditor(props: NoteEditorProps) {
  const { quote, lang, note, tags, knownTags, onSave, onTakeBack, onClose } = props;
  const dialog = useModal();
  const [draft, setDraft] = useState({ note, tags, typed: '' });
  const saved = useRef<Remarks>({ note, tags });
  const hasSaved = useRef(false);
  const change = (next: typeof draft) => {
    setDraft(next);
    /* A tag that is half typed is kept as far as it goes. */
    const remarks = { note: next.note, tags: addTags(next.tags, next.typed, knownTags) };
    if (isSame(remarks, saved.current)) return;
    saved.current = remarks;
    hasSaved.current = true;
    onSave(remarks);
  };
  const keep = () => dialog.current?.close();
  const takeBack = () => {
    keep();
    if (hasSaved.current) onTakeBack();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    /* The focus may still be in the dialog when it is closed: a key is then for what is behind it. */
    if (!dialog.current?.open) return;
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    if (event.key !== 'Escape') return;
    /* Left to itself, Chrome closes the whole popup with the dialog. */
    event.preventDefault();
    takeBack();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    keep();
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
        <label for="note-text">{getMessage('note_label')}</label>
        <textarea
          id="note-text"
          aria-describedby="note-hint"
          dir="auto"
          rows={4}
          value={draft.note}
          onInput={({ currentTarget }) => change({ ...draft, note: currentTarget.value })}
        />
        <p id="note-hint" class="quiet">
          {getMessage('note_hint')}
        </p>
        <TagField
          tags={draft.tags}
          typed={draft.typed}
          known={knownTags}
          onChange={(changed, typed) => change({ ...draft, tags: changed, typed })}
        />
        <p class="actions">
          <button type="submit" class="primary">
            {getMessage('action_save')}
          </button>
          <button type="button" onClick={takeBack}>
            {getMessage('action_cancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function isSame(a: Remarks, b: Remarks): boolean {
  return a.note === b.note && a.tags.join('\n') === b.tags.join('\n');
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
