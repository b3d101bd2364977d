import { useEffect, useState } from 'preact/hooks';
import { downloadBlob } from '../platform/downloads';
import { getMessage, plural } from '../platform/i18n';
import {
  discardQuarantined,
  listQuarantined,
  quarantineFile,
  type Quarantined,
} from '../storage/quarantine';
import { readSettings, updateSettings, watchSettings } from '../storage/settings';
import { toast } from './session';
import { step, tellFailure } from './writing';

/** Whether copies of stories are kept. */
export function SnapshotSwitch() {
  const [isOn, setOn] = useState<boolean | undefined>(undefined);
  const read = async () => {
    const settings = await readSettings();
    if (settings.ok) setOn(settings.value.snapshots);
  };
  useEffect(() => {
    void read();
    return watchSettings(() => void read());
  }, []);
  const change = async (snapshots: boolean) => {
    const written = await updateSettings((settings) => ({ ...settings, snapshots }));
    if (!written.ok) tellFailure(written.failure.reason);
  };
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn ?? false}
        disabled={isOn === undefined}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      {getMessage('library_snapshots')}
    </label>
  );
}

/** Records that could not be used and were set aside; nothing where there are none. */
export function DamagedRecords() {
  const [records, setRecords] = useState<readonly Quarantined[]>([]);
  const read = async () => {
    const listed = await listQuarantined();
    if (listed.ok) setRecords(listed.value);
  };
  useEffect(() => void read(), [toast.value]);
  if (records.length === 0) return null;
  const discard = async () => {
    const discarded = await discardQuarantined(records.map(({ name }) => name));
    if (!discarded.ok) tellFailure(discarded.failure.reason);
    else {
      const message = plural('library_discarded', records.length);
      toast.value = { message, undo: () => void step('undo', discarded.value) };
    }
  };
  const download = () =>
    downloadBlob(
      'stet-damaged-records.json',
      new Blob([quarantineFile(records)], { type: 'application/json' }),
    );
  return (
    <section>
      <h2>{getMessage('library_damaged')}</h2>
      <p>{plural('library_damaged_records', records.length)}</p>
      <p class="actions">
        <button type="button" class="outlined" onClick={download}>
          {getMessage('action_download')}
        </button>
        <button type="button" class="outlined" onClick={() => void discard()}>
          {getMessage('library_discard')}
        </button>
      </p>
    </section>
  );
}
