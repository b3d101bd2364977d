import type { Annotation } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { HighlightItem, quoteOf, type HighlightDeeds } from './HighlightItem';

interface HighlightListProps extends HighlightDeeds {
  /** Those that have a place in the story, in its order. */
  readonly annotations: readonly Annotation[];
  /** BCP 47 tag of the story. */
  readonly lang: string;
  readonly onJump: (annotation: Annotation) => void;
}

/** The highlights that stand in a story. */
export function HighlightList({ annotations, lang, onJump, ...deeds }: HighlightListProps) {
  if (annotations.length === 0) return null;
  return (
    <ul class="highlights">
      {annotations.map((annotation) => (
        <HighlightItem
          key={annotation.id}
          annotation={annotation}
          {...deeds}
          quote={
            <button
              type="button"
              class="quote"
              lang={lang}
              dir="auto"
              title={getMessage('highlight_show')}
              onClick={() => onJump(annotation)}
            >
              {quoteOf(annotation)}
            </button>
          }
        />
      ))}
    </ul>
  );
}
