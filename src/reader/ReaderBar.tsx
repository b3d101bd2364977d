import { getMessage } from '../platform/i18n';
import { HistoryButtons } from '../story/HistoryButtons';
import { LibraryButton } from '../story/LibraryButton';
import type { OpenStory } from '../story/open-story';
import { StoryPanels } from '../story/StoryPanels';
import { leave } from './leave';

/** The bar of the reader: what the popup's has, and the way back to the page. */
export function ReaderBar({ story }: { readonly story: OpenStory | undefined }) {
  const label = getMessage('reader_close');
  return (
    <header class="bar">
      <span class="brand">Stet</span>
      {story && (
        <>
          <HistoryButtons story={story} />
          <LibraryButton />
          <StoryPanels story={story} />
        </>
      )}
      <button type="button" class="icon" aria-label={label} title={label} onClick={() => leave()}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5 5 10 10M15 5 5 15" />
        </svg>
      </button>
    </header>
  );
}
