import type { ComponentChildren } from 'preact';
import { colourOf } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { colourName } from './ColourChoice';
import { HighlightRemarks } from './HighlightRemarks';

export interface HighlightDeeds {
  readonly onEdit: (annotation: Annotation) => void;
  readonly onDelete: (annotation: Annotation) => void;
}

interface HighlightItemProps extends HighlightDeeds {
  readonly annotation: Annotation;
  /** The highlighted words. */
  readonly quote: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A highlight in a list, with its note, its tags and what can be done with it. */
export function HighlightItem({ annotation, quote, children, ...deeds }: HighlightItemProps) {
  const describedBy = `quote-${annotation.id}`;
  return (
    <li data-colour={colourOf(annotation)}>
      <span class="visually-hidden">{colourName(colourOf(annotation))}</span>
      <div id={describedBy}>{quote}</div>
      <HighlightRemarks annotation={annotation} />
      <p class="actions">
        <button
          type="button"
          aria-describedby={describedBy}
          onClick={() => deeds.onEdit(annotation)}
        >
          {getMessage('note_title')}
        </button>
        <button
          type="button"
          aria-describedby={describedBy}
          onClick={() => deeds.onDelete(annotation)}
        >
          {getMessage('action_delete')}
        </button>
      </p>
      {children}
    </li>
  );
}

/** The highlighted words of an annotation. */
export function quoteOf(annotation: Annotation): string {
  return annotation.target.selector[0].exact;
}
