import { colourOf } from '../core/highlights/annotate';
import { formatDate, getMessage } from '../platform/i18n';
import { NoteView } from '../ui/NoteView';
import { ColourSelect } from './ColourSelect';
import { deleteHighlights, setColour } from './deeds';
import { savedCopyOf } from './saved-copy';
import { toggleRow } from './selecting';
import { edited, selected, wanted, type FoundHighlight } from './session';

interface HighlightRowProps {
  readonly highlight: FoundHighlight;
  /** Of its row. */
  readonly index: number;
  /** Whether its controls are in the order of the Tab key. */
  readonly isCurrent: boolean;
}

export function HighlightRow({ highlight, index, isCurrent }: HighlightRowProps) {
  const { annotation, tags, story } = highlight;
  const quoteId = `quote-${annotation.id}`;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      <input
        type="checkbox"
        data-control="select"
        tabIndex={tabIndex}
        aria-labelledby={quoteId}
        checked={selected.value.has(annotation.id)}
        onClick={(event) => toggleRow(index, event.currentTarget.checked, event.shiftKey)}
      />
      <div class="what">
        <a
          id={quoteId}
          class="quote"
          data-control="open"
          data-colour={colourOf(annotation)}
          tabIndex={tabIndex}
          lang={story.facts.lang}
          dir="auto"
          href={savedCopyOf(story.facts.id, annotation.id)}
        >
          {annotation.target.selector[0].exact}
        </a>
        <NoteView annotation={annotation} />
        <p class="facts">
          <span>{formatDate(annotation.created)}</span>
          {tags.map((tag) => (
            <button
              key={tag}
              type="button"
              class="tag"
              tabIndex={tabIndex}
              title={getMessage('library_only_tag', tag)}
              onClick={() => (wanted.value = { ...wanted.value, tag })}
            >
              <bdi>{tag}</bdi>
            </button>
          ))}
        </p>
      </div>
      <p class="actions">
        <ColourSelect
          label={getMessage('library_colour')}
          value={colourOf(annotation)}
          tabIndex={tabIndex}
          describedBy={quoteId}
          onChoose={(colour) => void setColour([highlight], colour)}
        />
        <button
          type="button"
          data-control="edit"
          tabIndex={tabIndex}
          aria-describedby={quoteId}
          onClick={() => (edited.value = highlight)}
        >
          {getMessage('library_edit')}
        </button>
        <button
          type="button"
          data-control="delete"
          tabIndex={tabIndex}
          aria-describedby={quoteId}
          onClick={() => void deleteHighlights([highlight])}
        >
          {getMessage('action_delete')}
        </button>
      </p>
    </>
  );
}
