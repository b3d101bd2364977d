import { readCollection } from './collection';
import type { ImportFormat } from './format';

/** What Stet itself exports as JSON. */
export const backup: ImportFormat = {
  id: 'backup',
  label: 'import_backup',
  isBackup: true,
  accepts: (_, head) => /"AnnotationCollection"[^]*"name":\s*"Stet"/.test(head),
  parse: readCollection,
};
