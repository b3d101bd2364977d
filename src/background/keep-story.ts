import { STORY_MESSAGES } from '../messages/highlighting';
import { ask, askBringing } from '../messages/send';
import { messageTab } from '../platform/tabs';
import { articleIdOf } from '../storage/article-id';
import { saveSnapshot } from '../storage/snapshots';
import { bringExtract } from './bring';

/** How often a popup may end the cleaning before it is given up. */
const ATTEMPTS = 4;

/** Keeps the clean story of a tab's page, so that its highlights outlive it. */
export async function keepStory(tabId: number): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await cleanPage(tabId);
    if (!answer.ok) return;
    const { article, failure } = answer.value;
    if (article) await saveSnapshot(await articleIdOf(article.metadata.canonicalUrl), article.html);
    /* A popup that opens ends the cleaning under way; another follows once its own is done. */
    if (failure?.reason !== 'cancelled') return;
  }
}

/* Where the script is already, a popup may be waiting for it: another would end its work. */
function cleanPage(tabId: number) {
  const question = { force: true, waits: true };
  return askBringing(
    () => ask(STORY_MESSAGES, messageTab(tabId), 'article/extract', question),
    () => bringExtract(tabId),
  );
}
