import { formatNumber, getMessage } from '../platform/i18n';
import { Panel } from '../ui/Panel';
import { AppearancePanel } from './AppearancePanel';
import { ExportPanel } from './ExportPanel';
import { HighlightsPanel } from './HighlightsPanel';
import { MorePanel } from './MorePanel';
import type { OpenStory } from './open-story';
import { OutlinePanel } from './OutlinePanel';
import { Progress } from './Progress';
import { openPanel } from './session';
import { SpeechButton } from './SpeechBar';

/** The panels that every bar over a story has. */
export function StoryPanels({ story }: { readonly story: OpenStory }) {
  const count = story.placed.value.length;
  return (
    <>
      <Progress story={story} />
      <OutlinePanel story={story} />
      <SpeechButton story={story} />
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
      <Panel
        id="appearance"
        label={getMessage('appearance_title')}
        icon={<span aria-hidden="true">Aa</span>}
        open={openPanel}
      >
        <AppearancePanel />
      </Panel>
      <Panel id="more" label={getMessage('more_title')} open={openPanel}>
        <MorePanel story={story} />
      </Panel>
    </>
  );
}
