import { formatNumber, getMessage } from '../platform/i18n';
import { Panel } from '../ui/Panel';
import { ExportPanel } from './ExportPanel';
import { HighlightsPanel } from './HighlightsPanel';
import { HistoryButtons } from './HistoryButtons';
import { LibraryButton } from './LibraryButton';
import { MorePanel } from './MorePanel';
import type { OpenStory } from './open-story';
import { openPanel } from './session';

/** The bar over the story, with its panels. */
export function Bar({ story }: { readonly story: OpenStory }) {
  const count = story.placed.value.length;
  return (
    <header class="bar">
      <span class="brand">Stet</span>
      <HistoryButtons story={story} />
      <LibraryButton />
      <Panel
        id="highlights"
        label={getMessage('highlights_title', formatNumber(count))}
        open={openPanel}
      >
        <HighlightsPanel story={story} />
      </Panel>
      <Panel id="export" label={getMessage('export_title')} open={openPanel}>
        <ExportPanel story={story} />
      </Panel>
      <Panel id="more" label={getMessage('more_title')} open={openPanel}>
        <MorePanel />
      </Panel>
    </header>
  );
}
