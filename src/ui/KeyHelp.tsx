import { getMessage } from '../platform/i18n';

export const COMMAND = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

const KEYS = [
  { keys: ['s'], text: () => getMessage('keys_next_sentence') },
  { keys: ['Shift', 's'], text: () => getMessage('keys_previous_sentence') },
  { keys: ['h'], text: () => getMessage('keys_highlight') },
  { keys: ['n'], text: () => getMessage('keys_highlight_note') },
  { keys: ['1', '–', '5'], text: () => getMessage('keys_colour') },
  { keys: [COMMAND, 'z'], text: () => getMessage('keys_undo') },
  { keys: [COMMAND, 'Shift', 'z'], text: () => getMessage('keys_redo') },
  { keys: ['Enter'], text: () => getMessage('keys_open') },
  { keys: ['d'], text: () => getMessage('keys_focus') },
  { keys: ['t'], text: () => getMessage('keys_time') },
  { keys: ['r'], text: () => getMessage('keys_speech') },
  { keys: ['b', 'f'], text: () => getMessage('keys_speech_skip') },
  { keys: [COMMAND, 'p'], text: () => getMessage('keys_print') },
];

/** What the keys of the story do. */
export function KeyHelp() {
  return <KeyList keys={KEYS} />;
}

interface KeyListProps {
  readonly keys: readonly { readonly keys: readonly string[]; readonly text: () => string }[];
}

export function KeyList({ keys: list }: KeyListProps) {
  return (
    <dl class="keys">
      {list.map(({ keys, text }) => (
        <div key={keys.join()}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{text()}</dd>
        </div>
      ))}
    </dl>
  );
}
