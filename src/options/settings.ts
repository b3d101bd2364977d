import { useEffect, useState } from 'preact/hooks';
import type { Settings, SettingsChange } from '../core/settings';
import { readSettings, watchSettings, writeSettings } from '../storage/settings';
import { tellFailure } from './session';

/** The settings as they are, from wherever they are changed; nothing before they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const read = async () => {
      const outcome = await readSettings();
      if (outcome.ok) setSettings(outcome.value);
      else tellFailure(outcome.failure.reason);
    };
    void read();
    return watchSettings(() => void read());
  }, []);
  return settings;
}

/** Stores some of the settings, each group as a whole; a failure is told. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const outcome = await writeSettings(change);
  if (!outcome.ok) tellFailure(outcome.failure.reason);
}
