import { getMessage } from '../platform/i18n';
import { areSitesKnown } from '../platform/permissions';
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
      <h3>{getMessage('keys_title')}</h3>
      <KeyHelp />
    </>
  );
}
