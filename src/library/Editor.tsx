import { useEffect, useRef } from 'preact/hooks';
import { noteOf } from '../core/highlights/annotate';
import { NoteEditor, type Remarks } from '../ui/NoteEditor';
import { setRemarks } from './deeds';
import { edited, type FoundHighlight } from './session';
import { knownTags } from './tallied';

/** The dialog for note and tags, while a highlight is being edited. */
export function Editor() {
  const highlight = edited.value;
  return highlight ? <RemarksDialog key={highlight.annotation.id} highlight={highlight} /> : null;
}

function RemarksDialog({ highlight }: { readonly highlight: FoundHighlight }) {
  const { annotation, tags, story } = highlight;
  /* A tab is not closed by a stray click: what is written here is stored once, at the end. */
  const written = useRef<Remarks | undefined>(undefined);
  const close = () => {
    edited.value = undefined;
    if (written.current) void setRemarks(highlight, written.current);
    written.current = undefined;
  };
  useEffect(() => {
    addEventListener('pagehide', close);
    return () => removeEventListener('pagehide', close);
  }, []);
  return (
    <NoteEditor
      quote={annotation.target.selector[0].exact}
      lang={story.facts.lang}
      note={noteOf(annotation)}
      tags={tags}
      knownTags={knownTags.value}
      onSave={(remarks) => (written.current = remarks)}
      onTakeBack={() => (written.current = undefined)}
      onClose={close}
    />
  );
}
