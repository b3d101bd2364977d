import { useMemo } from 'preact/hooks';
import { noteOf } from '../core/highlights/annotate';
import { NoteEditor } from '../ui/NoteEditor';
import { writeRemarks } from './remarks';
import { edited, type FoundHighlight } from './session';
import { knownTags } from './tallied';

/** The dialog for note and tags, while a highlight is being edited. */
export function Editor() {
  const highlight = edited.value;
  return highlight ? <RemarksDialog key={highlight.annotation.id} highlight={highlight} /> : null;
}

function RemarksDialog({ highlight }: { readonly highlight: FoundHighlight }) {
  const { annotation, tags, story } = highlight;
  const { save, takeBack } = useMemo(() => writeRemarks(highlight), []);
  return (
    <NoteEditor
      quote={annotation.target.selector[0].exact}
      lang={story.facts.lang}
      note={noteOf(annotation)}
      tags={tags}
      knownTags={knownTags.value}
      onSave={save}
      onTakeBack={takeBack}
      onClose={() => (edited.value = undefined)}
    />
  );
}
