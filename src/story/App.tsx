import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { FailurePage } from './FailurePage';
import type { OpenStory } from './open-story';
import { ProgressPage } from './ProgressPage';
import { announcement, view } from './session';
import { StoryPage } from './StoryPage';

interface AppProps {
  /** The bar of the surface, over the story. */
  readonly Bar: ComponentType<{ readonly story: OpenStory }>;
  readonly onRetry: (options: { force: boolean }) => void;
  /** Id of the highlight that the reader was sent to. */
  readonly wanted?: string;
}

/** A surface that shows a story: the work on it, the story, or why there is none. */
export function App(props: AppProps) {
  return (
    <>
      <Page {...props} />
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </>
  );
}

function Page({ Bar, onRetry, wanted }: AppProps) {
  const current = view.value;
  /* The sheet sizes the popup by it. */
  useLayoutEffect(() => {
    document.body.dataset['phase'] = current.phase;
  }, [current.phase]);
  switch (current.phase) {
    case 'working':
      return <ProgressPage text={getMessage('progress_working')} {...current} />;
    case 'waiting':
      return <ProgressPage text={getMessage('progress_waiting')} cancel={current.cancel} />;
    case 'failed':
      return <FailurePage failure={current.failure} onRetry={onRetry} />;
    case 'ready':
      return (
        <StoryPage
          story={current.story}
          bar={<Bar story={current.story} />}
          {...(wanted === undefined ? {} : { wanted })}
        />
      );
  }
}
