import { noteOf } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { NoteView } from './NoteView';

interface HighlightListProps {
  /** Those that have a place in the story, in its order. */
  readonly placed: readonly Annotation[];
  /** Those whose words are not in the story as it is now. */
  readonly orphans: readonly Annotation[];
  /** BCP 47 tag of the story. */
  readonly lang: string;
  readonly onJump: (annotation: Annotation) => void;
  readonly onEdit: (annotation: Annotation) => void;
  readonly onDelete: (annotation: Annotation) => void;
}

/** All highlights of a story. */
export function HighlightList({ placed, orphans, lang, onJump, ...deeds }: HighlightListProps) {
  if (placed.length + orphans.length === 0) {
    return <p class="quiet">{getMessage('highlights_none')}</p>;
  }
  return (
    <>
      <ul class="highlights">
        {placed.map((annotation) => (
          <HighlightItem key={annotation.id} annotation={annotation} {...deeds}>
            <button
              type="button"
              class="quote"
              lang={lang}
              dir="auto"
              onClick={() => onJump(annotation)}
            >
              {quoteOf(annotation)}
            </button>
          </HighlightItem>
        ))}
      </ul>
      {orphans.length > 0 && (
        <>
          <h3>{getMessage('highlights_orphans_title')}</h3>
          <p class="quiet">{getMessage('highlights_orphans_explanation')}</p>
          <ul class="highlights orphans">
            {orphans.map((annotation) => (
              <HighlightItem key={annotation.id} annotation={annotation} {...deeds}>
                <p class="quote" lang={lang} dir="auto">
                  {quoteOf(annotation)}
                </p>
              </HighlightItem>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface HighlightItemProps extends Pick<HighlightListProps, 'onEdit' | 'onDelete'> {
  readonly annotation: Annotation;
  readonly children: preact.ComponentChildren;
}

function HighlightItem({ annotation, onEdit, onDelete, children }: HighlightItemProps) {
  const note = noteOf(annotation);
  const describedBy = `quote-${annotation.id}`;
  return (
    <li>
      <div id={describedBy}>{children}</div>
      <NoteView body={annotation.body} />
      <p class="actions">
        <button type="button" aria-describedby={describedBy} onClick={() => onEdit(annotation)}>
          {getMessage(note ? 'note_edit' : 'note_add')}
        </button>
        <button type="button" aria-describedby={describedBy} onClick={() => onDelete(annotation)}>
          {getMessage('action_delete')}
        </button>
      </p>
    </li>
  );
}

/** The highlighted words of an annotation. */
export function quoteOf(annotation: Annotation): string {
  return annotation.target.selector[0].exact;
}
