import { useEffect, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { readSettings, updateSettings } from '../storage/settings';

/** Whether a copy of each story with highlights is kept. */
export function SnapshotSwitch() {
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    void readSettings().then((settings) => settings.ok && setKept(settings.value.snapshots));
  }, []);
  const change = (snapshots: boolean) => {
    setKept(snapshots);
    void updateSettings((settings) => ({ ...settings, snapshots }));
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isKept}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <span>{getMessage('setting_snapshots')}</span>
    </label>
  );
}
