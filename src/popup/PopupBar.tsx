import { libraryAddress } from '../platform/runtime';
import { HistoryButtons } from '../story/HistoryButtons';
import { LibraryButton } from '../story/LibraryButton';
import type { OpenStory } from '../story/open-story';
import { StoryPanels } from '../story/StoryPanels';
import { wantedCopy } from './saved-copy';

/** The bar over the story, with its panels. From a saved copy the library is the way back. */
export function PopupBar({ story }: { readonly story: OpenStory }) {
  const goBack = () => location.assign(libraryAddress());
  return (
    <header class="bar">
      <span class="brand">Stet</span>
      <HistoryButtons story={story} />
      <LibraryButton {...(wantedCopy() ? { onOpen: goBack } : {})} />
      <StoryPanels story={story} />
    </header>
  );
}
