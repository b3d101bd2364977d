import { getMessage } from '../platform/i18n';
import { closePopup, libraryAddress, libraryDataAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { BackupNotice } from '../story/BackupNotice';
import { HistoryButtons } from '../story/HistoryButtons';
import { LibraryButton } from '../story/LibraryButton';
import type { OpenStory } from '../story/open-story';
import { openPanel } from '../story/session';
import { StoryPanels } from '../story/StoryPanels';
import { Panel } from '../ui/Panel';
import { ReadButton } from './ReadButton';
import { wantedCopy } from './saved-copy';
import { TidyPanel } from './TidyPanel';

/** The bar over the story, with its panels. From a saved copy the library is the way back. */
export function PopupBar({ story }: { readonly story: OpenStory | undefined }) {
  return (
    <>
      <BackupNotice onOpen={() => void openBackups()} />
      {story && <StoryBar story={story} />}
    </>
  );
}

function StoryBar({ story }: { readonly story: OpenStory }) {
  const isCopy = wantedCopy() !== undefined;
  const goBack = () => location.assign(libraryAddress());
  return (
    <header class="bar">
      <span class="brand">Stet</span>
      {!isCopy && <ReadButton />}
      <HistoryButtons story={story} />
      <LibraryButton {...(isCopy ? { onOpen: goBack } : {})} />
      {!isCopy && (
        <Panel id="tidy" label={getMessage('tidy_title')} open={openPanel}>
          <TidyPanel url={story.article.metadata.url} />
        </Panel>
      )}
      <StoryPanels story={story} />
    </header>
  );
}

async function openBackups(): Promise<void> {
  await openTab(libraryDataAddress());
  closePopup();
}
