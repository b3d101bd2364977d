import { getMessage } from '../platform/i18n';
import { closePopup, libraryAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { wantedCopy } from './saved-copy';

/** The way to everything that was kept; from a saved copy it is the way back. */
export function LibraryButton() {
  return (
    <button type="button" onClick={() => void openLibrary()}>
      {getMessage('library_title')}
    </button>
  );
}

async function openLibrary(): Promise<void> {
  if (wantedCopy()) {
    location.assign(libraryAddress());
    return;
  }
  await openTab(libraryAddress());
  closePopup();
}
