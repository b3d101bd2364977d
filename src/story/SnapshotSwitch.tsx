import { useEffect, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { readSettings } from '../storage/settings';
import { toast } from './session';
import { writeSettings } from './settings';

/** Whether a copy of each story with highlights is kept. */
export function SnapshotSwitch() {
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    void readSettings().then((settings) => settings.ok && setKept(settings.value.snapshots));
  }, []);
  const change = async (snapshots: boolean) => {
    setKept(snapshots);
    if (await writeSettings({ snapshots })) return;
    setKept(!snapshots);
    toast.value = { message: getMessage('storage_write_failed') };
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isKept}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
      />
      <span>{getMessage('setting_snapshots')}</span>
    </label>
  );
}
