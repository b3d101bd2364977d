import type { Ending } from '../messages/joining';
import { getMessage, plural } from '../platform/i18n';
import { joining, type Joining } from './joining';

const REASONS: Readonly<Record<Exclude<Ending, 'complete'>, string>> = {
  limit: 'pages_limit',
  cancelled: 'pages_cancelled',
  failed: 'pages_failed',
  'no-story': 'pages_no_story',
};

/** Below a story that goes on on further pages: the way to them, and what came of it. */
export function JoinBar() {
  const state = joining.value;
  if (!state) return null;
  return (
    <aside class="join" aria-label={getMessage('pages_title')}>
      <State state={state} />
    </aside>
  );
}

function State({ state }: { readonly state: Joining }) {
  switch (state.phase) {
    case 'offered':
      return (
        <>
          <p>{getMessage('pages_offered')}</p>
          <button type="button" class="primary" onClick={state.join}>
            {getMessage('pages_join')}
          </button>
        </>
      );
    case 'working':
      return (
        <>
          <p role="status">{getMessage('pages_working', String(state.page))}</p>
          <progress aria-label={getMessage('pages_title')} />
          <button type="button" onClick={state.cancel}>
            {getMessage('action_cancel')}
          </button>
        </>
      );
    case 'ended': {
      const { pages, ending, next } = state.joined;
      return (
        <>
          <p role="status">{plural('pages_joined', pages)}</p>
          {ending !== 'complete' && <p>{getMessage(REASONS[ending])}</p>}
          {next !== undefined && (
            <a href={next} target="_blank" rel="noreferrer">
              {getMessage('pages_open')}
            </a>
          )}
        </>
      );
    }
  }
}
