import { BackupForm } from './BackupForm';
import { ExportForm } from './ExportForm';
import { ImportForm } from './ImportForm';
import { DamagedRecords, SnapshotSwitch } from './Keeping';

/** What goes out of the library, what comes in, and what is kept. */
export function DataPanel() {
  return (
    <>
      <ExportForm />
      <ImportForm />
      <BackupForm />
      <SnapshotSwitch />
      <DamagedRecords />
    </>
  );
}
