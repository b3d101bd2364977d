import { READING_MESSAGES } from '../messages/reading';
import { ask } from '../messages/send';
import { getMessage } from '../platform/i18n';
import { closePopup, messageBackground } from '../platform/runtime';
import { activeTab } from '../platform/tabs';
import { toast } from '../story/session';

/** Opens the story over its page, as large as the window. */
export function ReadButton() {
  return (
    <button type="button" class="primary" onClick={() => void openReader()}>
      {getMessage('action_read')}
    </button>
  );
}

async function openReader(): Promise<void> {
  const tab = await activeTab();
  if (!tab) return;
  const request = { tabId: tab.id };
  const opened = await ask(READING_MESSAGES, messageBackground, 'tab/read', request);
  if (opened.ok && opened.value.ok) closePopup();
  else toast.value = { message: getMessage('reader_failed') };
}
