import type { Annotation, Candidate } from '../core/highlights/annotation';
import { describe } from '../core/highlights/describe';
import type { Refusal } from '../core/highlights/place';
import { formatPercent, getMessage } from '../platform/i18n';
import { HighlightItem, type HighlightDeeds } from './HighlightItem';
import { Surroundings } from './Surroundings';

/** A highlight without a place. */
export interface Orphan {
  readonly annotation: Annotation;
  readonly refusal: Refusal;
}

interface AttachDeeds {
  /** Shows a place in the story. */
  readonly onShow: (range: Range) => void;
  /** Gives the highlight this place. */
  readonly onAttach: (annotation: Annotation, range: Range) => void;
  /** Lets the reader select the place. */
  readonly onSelect: (annotation: Annotation) => void;
}

interface OrphanListProps extends HighlightDeeds, AttachDeeds {
  readonly orphans: readonly Orphan[];
  readonly story: Element;
  /** BCP 47 tag of the story. */
  readonly lang: string;
}

/** Highlights whose words are not surely in the story, each with the places that were refused. */
export function OrphanList({ orphans, story, lang, onEdit, onDelete, ...attach }: OrphanListProps) {
  if (orphans.length === 0) return null;
  return (
    <>
      <h3>{getMessage('highlights_orphans_title')}</h3>
      <p class="quiet">{getMessage('highlights_orphans_explanation')}</p>
      <ul class="highlights orphans">
        {orphans.map(({ annotation, refusal }) => (
          <HighlightItem
            key={annotation.id}
            annotation={annotation}
            onEdit={onEdit}
            onDelete={onDelete}
            quote={
              <p class="quote" lang={lang} dir="auto">
                <Surroundings quote={annotation.target.selector[0]} />
              </p>
            }
          >
            <div class="candidates">
              <p class="quiet">{getMessage(REASONS[refusal.reason])}</p>
              <ol>
                {refusal.candidates.map((candidate, index) => (
                  <CandidateItem
                    key={index}
                    id={`candidate-${index}-${annotation.id}`}
                    {...{ annotation, candidate, story, lang, ...attach }}
                  />
                ))}
              </ol>
              <button type="button" class="outlined" onClick={() => attach.onSelect(annotation)}>
                {getMessage('orphan_select')}
              </button>
            </div>
          </HighlightItem>
        ))}
      </ul>
    </>
  );
}

const REASONS: Readonly<Record<Refusal['reason'], string>> = {
  absent: 'orphan_absent',
  ambiguous: 'orphan_ambiguous',
  'too-different': 'orphan_too_different',
};

interface CandidateItemProps extends AttachDeeds, Pick<OrphanListProps, 'story' | 'lang'> {
  readonly id: string;
  readonly annotation: Annotation;
  readonly candidate: Candidate;
}

function CandidateItem(props: CandidateItemProps) {
  const { id, annotation, candidate, story, lang } = props;
  const { range, score } = candidate;
  const place = describe(range, story);
  if (!place) return null;
  return (
    <li>
      <div id={id}>
        <p>{getMessage('orphan_score', formatPercent(score))}</p>
        <p class="excerpt" lang={lang} dir="auto">
          <Surroundings quote={place[0]} />
        </p>
      </div>
      <p class="actions">
        <button
          type="button"
          class="outlined"
          aria-describedby={id}
          onClick={() => props.onAttach(annotation, range)}
        >
          {getMessage('orphan_attach')}
        </button>
        <button type="button" aria-describedby={id} onClick={() => props.onShow(range)}>
          {getMessage('orphan_show')}
        </button>
      </p>
    </li>
  );
}
