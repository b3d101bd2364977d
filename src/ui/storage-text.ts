import { getMessage } from '../platform/i18n';

/** Says that something was not stored, and why: there is no room, or a newer Stet wrote what is there. */
export function notStoredText(reason?: string): string {
  if (reason === 'quota') return getMessage('storage_full');
  if (reason === 'newer-version') return getMessage('storage_newer');
  return getMessage('storage_write_failed');
}
