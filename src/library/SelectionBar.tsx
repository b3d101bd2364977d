import { useState } from 'preact/hooks';
import type { Colour } from '../core/highlights/annotation';
import { getMessage, plural } from '../platform/i18n';
import { ColourSelect } from './ColourSelect';
import { deleteHighlights, setColour } from './deeds';
import { selectNone } from './selecting';
import { openPanel, selectedHighlights } from './session';
import { TagsDialog } from './TagsDialog';

/** What can be done with all that is selected. */
export function SelectionBar() {
  const highlights = selectedHighlights.value;
  const [isTagging, setTagging] = useState(false);
  if (highlights.length === 0) return null;
  return (
    <section class="selection" aria-label={getMessage('library_selection')}>
      <p role="status">{plural('library_selected', highlights.length)}</p>
      <p class="actions">
        <button type="button" onClick={() => setTagging(true)}>
          {getMessage('tags_title')}
        </button>
        <ColourSelect
          label={getMessage('library_colour')}
          onChoose={(colour: Colour) => void setColour(highlights, colour)}
        />
        <button type="button" onClick={() => (openPanel.value = 'data')}>
          {getMessage('export_title')}
        </button>
        <button type="button" onClick={() => void deleteHighlights(highlights)}>
          {getMessage('action_delete')}
        </button>
        <button type="button" onClick={selectNone}>
          {getMessage('library_select_none')}
        </button>
      </p>
      {isTagging && <TagsDialog highlights={highlights} onClose={() => setTagging(false)} />}
    </section>
  );
}
