import { useLayoutEffect } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { FailurePage } from './FailurePage';
import { ProgressPage } from './ProgressPage';
import { announcement, view } from './session';
import { StoryPage } from './StoryPage';

interface AppProps {
  readonly onRetry: (options: { force: boolean }) => void;
}

export function App({ onRetry }: AppProps) {
  return (
    <>
      <Page onRetry={onRetry} />
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </>
  );
}

function Page({ onRetry }: AppProps) {
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
      return <StoryPage story={current.story} />;
  }
}
