import { useMemo } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { headingOver, outlineOf, type OutlineEntry } from '../ui/outline';
import { Panel } from '../ui/Panel';
import type { OpenStory } from './open-story';
import { place } from './reading';
import { openPanel } from './session';

interface StoryProps {
  readonly story: OpenStory;
}

/** The headings of the story, where there are at least two. */
export function OutlinePanel({ story }: StoryProps) {
  const { element, restored, article } = story;
  const outline = useMemo(() => outlineOf(element), [element, restored.value]);
  const [first, second] = outline;
  if (!first || (!second && first.children.length === 0)) return null;
  const { lang, dir } = article.metadata;
  return (
    <Panel
      id="outline"
      label={getMessage('outline_title')}
      icon={
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 5h14M6 10h11M6 15h11" />
        </svg>
      }
      open={openPanel}
    >
      <nav class="outline" aria-label={getMessage('outline_title')} lang={lang} dir={dir}>
        <Entries entries={outline} current={headingOver(element, place.value.text)} />
      </nav>
    </Panel>
  );
}

interface EntriesProps {
  readonly entries: readonly OutlineEntry[];
  readonly current: Element | undefined;
}

function Entries({ entries, current }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <ol>
      {entries.map(({ heading, children }, index) => (
        <li key={index}>
          <button
            type="button"
            aria-current={heading === current ? 'location' : undefined}
            onClick={() => goTo(heading)}
          >
            {heading.textContent.trim()}
          </button>
          <Entries entries={children} current={current} />
        </li>
      ))}
    </ol>
  );
}

/** Goes there with keyboard and screen reader, too. */
function goTo(heading: HTMLElement): void {
  openPanel.value = undefined;
  heading.scrollIntoView({ block: 'start' });
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
