import { HIGHLIGHTING_MESSAGES, TAB_MESSAGES } from '../messages/highlighting';
import { ask, askBringing } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { messageTab } from '../platform/tabs';

/**
 * Shows the highlights in the page of a tab, too, and highlights what the reader has selected there.
 * @returns whether anything was selected; it is in the store then.
 */
export async function highlightPage(tabId: number): Promise<boolean> {
  const answer = await askBringing(
    () => ask(HIGHLIGHTING_MESSAGES, messageTab(tabId), 'selection/highlight', { isWish: false }),
    async () => {
      const shown = await ask(TAB_MESSAGES, messageBackground, 'tab/show', { tabId });
      return shown.ok && shown.value;
    },
  );
  return answer.ok && answer.value;
}
