import type { ShelvedStory } from '../core/search/shelf';
import { formatDate, getMessage, plural } from '../platform/i18n';
import { savedCopyOf } from './saved-copy';
import { rowsOfStory, selectionOf, toggleRow } from './selecting';
import type { StockedStory } from './stock';

interface StoryRowProps {
  readonly story: ShelvedStory<StockedStory>;
  /** Of its row. */
  readonly index: number;
  /** Whether its controls are in the order of the Tab key. */
  readonly isCurrent: boolean;
}

export function StoryRow({ story, index, isCurrent }: StoryRowProps) {
  const { id, title, siteName, host, url, modified, count, lang } = story.facts;
  const titleId = `title-${id}`;
  const tabIndex = isCurrent ? 0 : -1;
  const selection = selectionOf(rowsOfStory(index));
  return (
    <>
      <input
        type="checkbox"
        data-control="select"
        tabIndex={tabIndex}
        aria-labelledby={titleId}
        checked={selection === 'all'}
        indeterminate={selection === 'some'}
        onClick={(event) => toggleRow(index, event.currentTarget.checked, event.shiftKey)}
      />
      <div class="what">
        <h2>
          <a
            id={titleId}
            data-control="open"
            tabIndex={tabIndex}
            lang={lang}
            dir="auto"
            href={savedCopyOf(id)}
          >
            {title}
          </a>
        </h2>
        <p class="facts">
          <bdi>{siteName || host}</bdi>
          <span>{formatDate(modified)}</span>
          <span>{plural('library_highlights', count)}</span>
          <a
            data-control="edit"
            tabIndex={tabIndex}
            aria-describedby={titleId}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
          >
            {getMessage('library_original')}
          </a>
        </p>
      </div>
    </>
  );
}
