import { getMessage } from '../platform/i18n';
import { KeyHelp } from '../ui/KeyHelp';
import { SnapshotSwitch } from './SnapshotSwitch';

/** Choices, and what the keys do. */
export function MorePanel() {
  return (
    <>
      <SnapshotSwitch />
      <h3>{getMessage('keys_title')}</h3>
      <KeyHelp />
    </>
  );
}
