import { formatNumber, getMessage } from '../platform/i18n';
import { HighlightList } from '../ui/HighlightList';
import { KeyHelp } from '../ui/KeyHelp';
import { Panel } from '../ui/Panel';
import { ExportPanel } from './ExportPanel';
import { deleteHighlight, jumpTo } from './highlights';
import type { OpenStory } from './open-story';
import { noted, openPanel } from './session';

/** The bar over the story, with its panels. */
export function Bar({ story }: { readonly story: OpenStory }) {
  const placed = story.placed.value;
  const [standing, orphans] = [true, false].map((hasPlace) =>
    placed.filter(({ range }) => Boolean(range) === hasPlace).map(({ annotation }) => annotation),
  );
  return (
    <header class="bar">
      <span class="brand">Stet</span>
      <Panel
        id="highlights"
        label={getMessage('highlights_title', formatNumber(placed.length))}
        open={openPanel}
      >
        <HighlightList
          placed={standing ?? []}
          orphans={orphans ?? []}
          lang={story.article.metadata.lang}
          onJump={(annotation) => jumpTo(story, annotation)}
          onEdit={(annotation) => (noted.value = annotation)}
          onDelete={(annotation) => deleteHighlight(story, annotation)}
        />
      </Panel>
      <Panel id="export" label={getMessage('export_title')} open={openPanel}>
        <ExportPanel story={story} />
      </Panel>
      <Panel id="keys" label={getMessage('keys_title')} open={openPanel}>
        <KeyHelp />
      </Panel>
    </header>
  );
}
