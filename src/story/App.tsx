import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { followBarHeight } from '../ui/bar-height';
import { FailurePage } from './FailurePage';
import type { OpenStory } from './open-story';
import { ProgressPage } from './ProgressPage';
import { announcement, view } from './session';
import { StoryPage } from './StoryPage';

interface AppProps {
  /** The bar of the surface; over the story, once there is one. */
  readonly Bar: ComponentType<{ readonly story: OpenStory | undefined }>;
  readonly onRetry: (options: { force: boolean }) => void;
  /** Id of the highlight that the reader was sent to. */
  readonly wanted?: string | undefined;
}

/** A surface that shows a story: the work on it, the story, or why there is none. */
export function App(props: AppProps) {
  const { Bar } = props;
  const story = view.value.phase === 'ready' ? view.value.story : undefined;
  useLayoutEffect(() => {
    const bar = document.querySelector<HTMLElement>('.bar');
    return bar ? followBarHeight(bar) : undefined;
  }, [story]);
  return (
    <>
      <Bar story={story} />
      <Page {...props} />
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </>
  );
}

function Page({ onRetry, wanted }: Omit<AppProps, 'Bar'>) {
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
      return <StoryPage story={current.story} wanted={wanted} />;
  }
}
