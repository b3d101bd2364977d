import { TIDY_STYLES } from '../core/tidy/marks';
import { ask } from '../messages/send';
import { TIDY_MESSAGES, type TidyReport } from '../messages/tidying';
import { inject, injectStyles } from '../platform/scripting';
import { messageTab } from '../platform/tabs';

const TIDY_SCRIPT = '/src/content/tidy.js';

/**
 * Tidies the page of a tab, if it shows an article.
 * @param force takes the page for an article, whatever it looks like.
 * @returns how the page is then; nothing where the browser does not let us in.
 */
export async function bringTidy(tabId: number, force = false): Promise<TidyReport | undefined> {
  const askPage = () => ask(TIDY_MESSAGES, messageTab(tabId), 'tidy/start', { force });
  const first = await askPage();
  if (first.ok) return first.value;
  const brought = await Promise.all([
    injectStyles(tabId, TIDY_STYLES, 'USER'),
    inject(tabId, TIDY_SCRIPT),
  ]);
  if (!brought.every(({ ok }) => ok)) return undefined;
  const second = await askPage();
  return second.ok ? second.value : undefined;
}
