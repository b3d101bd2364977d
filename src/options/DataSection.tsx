import { useEffect, useState } from 'preact/hooks';
import { getMessage, plural } from '../platform/i18n';
import { libraryDataAddress } from '../platform/runtime';
import { listStories, watchStories } from '../storage/stories';
import { mendHistory } from '../storage/unfinished';
import { eraseAllChoices, eraseHighlights } from './erasing';
import { changeSettings, useSettings } from './settings';

interface Amount {
  readonly stories: number;
  readonly highlights: number;
}

/** What is kept, the way to take it along, and how to be rid of it. */
export function DataSection() {
  const amount = useAmount();
  const settings = useSettings();
  const [isErasing, setErasing] = useState(false);
  const erase = (work: () => Promise<void>) => {
    setErasing(true);
    void work().finally(() => setErasing(false));
  };
  return (
    <>
      {amount && (
        <p>
          {getMessage(
            'options_data_amount',
            plural('options_data_highlights', amount.highlights),
            plural('options_data_stories', amount.stories),
          )}
        </p>
      )}
      {settings && (
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={settings.snapshots}
            onChange={({ currentTarget }) =>
              void changeSettings({ snapshots: currentTarget.checked })
            }
          />
          <span>{getMessage('setting_snapshots')}</span>
        </label>
      )}
      <p>
        <a class="outlined" href={libraryDataAddress()}>
          {getMessage('options_data_library')}
        </a>
      </p>
      <h3>{getMessage('options_erase')}</h3>
      <p>{getMessage('options_erase_hint')}</p>
      <p class="actions">
        <button
          type="button"
          class="outlined"
          disabled={isErasing || !amount?.highlights}
          onClick={() => erase(eraseHighlights)}
        >
          {getMessage('options_erase_highlights')}
        </button>
        <button
          type="button"
          class="outlined"
          disabled={isErasing}
          onClick={() => erase(eraseAllChoices)}
        >
          {getMessage('options_erase_choices')}
        </button>
      </p>
    </>
  );
}

function useAmount(): Amount | undefined {
  const [amount, setAmount] = useState<Amount>();
  useEffect(() => {
    const read = async () => {
      const listed = await listStories();
      if (!listed.ok) return;
      const highlights = listed.value.reduce((sum, { count }) => sum + count, 0);
      setAmount({ stories: listed.value.length, highlights });
    };
    void read();
    /* What was cut off is taken back, as in the library. */
    void mendHistory();
    return watchStories(() => void read());
  }, []);
  return amount;
}
