import { useEffect, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { listCommands, openShortcutSettings, type Command } from '../platform/commands';
import { KeyHelp } from '../ui/KeyHelp';

/** The keys that work on any page, which the browser lets readers change, and those in the story. */
export function KeysSection() {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    const read = () => void listCommands().then(setCommands);
    read();
    /* They are changed on a page of the browser, from which the reader comes back. */
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  return (
    <>
      <h3>{getMessage('options_keys_anywhere')}</h3>
      <dl class="commands">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description || getMessage('actionTitle')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : getMessage('options_keys_none')}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" class="outlined" onClick={() => void openShortcutSettings()}>
          {getMessage('options_keys_change')}
        </button>
      </p>
      <h3>{getMessage('options_keys_story')}</h3>
      <KeyHelp />
    </>
  );
}
