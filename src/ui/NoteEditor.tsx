import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addTags } from '../core/highlights/tags';
import { getMessage } from '../platform/i18n';
import { TagField } from './TagField';

/** What a reader writes about a highlight. */
export interface Remarks {
  /** Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
}

interface NoteEditorProps extends Remarks {
  /** The highlighted words. */
  readonly quote: string;
  /** BCP 47 tag of the story. */
  readonly lang: string;
  /** The tags of the library, the most used first. */
  readonly knownTags: readonly string[];
  /** Called while the reader writes, too: a popup may be closed at any moment. */
  readonly onSave: (remarks: Remarks) => void;
  /** Takes back what was saved since the editor was opened. */
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** How long the reader pauses before what is written is saved, in ms. */
const PAUSE = 150;
/** What tells a window that the reader leaves it, or closes it. */
const LEAVING = ['blur', 'pagehide'];

/** Writes note and tags of a highlight. Escape takes it back; Ctrl or Cmd with Enter ends it. */
export function NoteEditor(props: NoteEditorProps) {
  const { quote, lang, note, tags, knownTags, onSave, onTakeBack, onClose } = props;
  const dialog = useModal();
  const [draft, setDraft] = useState({ note, tags, typed: '' });
  const saved = useRef<Remarks>({ note, tags });
  const hasSaved = useRef(false);
  const save = () => {
    /* A tag that is half typed is kept as far as it goes. */
    const remarks = { note: draft.note, tags: addTags(draft.tags, draft.typed, knownTags) };
    if (isSame(remarks, saved.current) || !dialog.current?.open) return;
    saved.current = remarks;
    hasSaved.current = true;
    onSave(remarks);
  };
  useLayoutEffect(() => {
    const timer = setTimeout(save, PAUSE);
    /* A popup closes when the reader looks elsewhere. Whoever takes what is written listens later. */
    for (const name of LEAVING) addEventListener(name, save, true);
    return () => {
      clearTimeout(timer);
      for (const name of LEAVING) removeEventListener(name, save, true);
    };
  }, [draft]);

  const keep = () => {
    save();
    dialog.current?.close();
  };
  const takeBack = () => {
    dialog.current?.close();
    if (hasSaved.current) onTakeBack();
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
          onInput={({ currentTarget }) => setDraft({ ...draft, note: currentTarget.value })}
        />
        <p id="note-hint" class="quiet">
          {getMessage('note_hint')}
        </p>
        <TagField
          tags={draft.tags}
          typed={draft.typed}
          known={knownTags}
          onChange={(changed, typed) => setDraft({ ...draft, tags: changed, typed })}
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
