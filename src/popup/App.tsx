import { useLayoutEffect } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { FailurePage } from './FailurePage';
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
      return <Progress text={getMessage('progress_working')} />;
    case 'waiting':
      return <Progress text={getMessage('progress_waiting')} />;
    case 'failed':
      return <FailurePage failure={current.failure} onRetry={onRetry} />;
    case 'ready':
      return <StoryPage story={current.story} />;
  }
}

/** Shows itself only when it lasts; see `popup.css`. */
function Progress({ text }: { readonly text: string }) {
  return (
    <p role="status" class="progress">
      <span class="dots" />
      {text}
    </p>
  );
}
