import { formatNumber, getMessage, plural } from '../platform/i18n';
import { unchecked } from './orphans';
import { selectAllFound, selectionOf } from './selecting';
import { found, foundHighlights } from './session';
import { unread } from './stock';

/** How much was found, and what is not known yet. */
export function Summary() {
  const highlights = foundHighlights.value.length;
  const stories = found.value.length - highlights;
  if (stories === 0) return <Progress />;
  const selection = selectionOf(foundHighlights.value);
  return (
    <div class="summary">
      {highlights > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={selection === 'all'}
            indeterminate={selection === 'some'}
            onChange={(event) => selectAllFound(event.currentTarget.checked)}
          />
          {getMessage('library_select_all')}
        </label>
      )}
      <p role="status">
        {getMessage(
          'library_found',
          plural('library_highlights', highlights),
          plural('library_stories', stories),
        )}
      </p>
      <Progress />
    </div>
  );
}

function Progress() {
  const [reading, checking] = [unread.value ?? 0, unchecked.value];
  if (reading > 0) {
    return <p class="quiet">{getMessage('library_reading', formatNumber(reading))}</p>;
  }
  if (checking > 0) {
    return <p class="quiet">{getMessage('library_checking', formatNumber(checking))}</p>;
  }
  return null;
}
