import { getMessage } from '../platform/i18n';
import { closePopup, libraryAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';

interface LibraryButtonProps {
  /** Opens the library in another way than in a tab of its own. */
  readonly onOpen?: () => void;
}

/** The way to everything that was kept. */
export function LibraryButton({ onOpen = () => void openLibrary() }: LibraryButtonProps) {
  return (
    <button type="button" onClick={onOpen}>
      {getMessage('library_title')}
    </button>
  );
}

async function openLibrary(): Promise<void> {
  await openTab(libraryAddress());
  closePopup();
}
