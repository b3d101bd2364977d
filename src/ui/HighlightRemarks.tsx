import { tagsOf } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { NoteView } from './NoteView';

interface HighlightRemarksProps {
  readonly annotation: Annotation;
}

/** Note and tags of a highlight. */
export function HighlightRemarks({ annotation }: HighlightRemarksProps) {
  const tags = tagsOf(annotation);
  return (
    <>
      <NoteView annotation={annotation} />
      {tags.length > 0 && (
        <ul class="tags" aria-label={getMessage('tags_title')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
