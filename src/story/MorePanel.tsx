import { getMessage } from '../platform/i18n';
import { areSitesKnown } from '../platform/permissions';
import { optionsAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { KeyHelp } from '../ui/KeyHelp';
import type { OpenStory } from './open-story';
import { SiteSwitch } from './SiteSwitch';
import { SnapshotSwitch } from './SnapshotSwitch';

interface MorePanelProps {
  readonly story: OpenStory;
}

/** Choices, and what the keys do. */
export function MorePanel({ story }: MorePanelProps) {
  return (
    <>
      {areSitesKnown && <SiteSwitch url={story.article.metadata.url} />}
      <SnapshotSwitch />
      <p>
        <button type="button" class="outlined" onClick={() => void openTab(optionsAddress())}>
          {getMessage('options_title')}
        </button>
      </p>
      <h3>{getMessage('keys_title')}</h3>
      <KeyHelp />
    </>
  );
}
