import { COLOURS } from '../core/highlights/annotation';
import { pageStyles } from '../core/highlights/paint';
import { PAGE_HIGHLIGHTS_MESSAGES, STORY_MESSAGES, TAB_MESSAGES } from '../messages/highlighting';
import { answerMessages } from '../messages/listen';
import { ask } from '../messages/send';
import { onMessage } from '../platform/runtime';
import { inject, injectStyles } from '../platform/scripting';
import { messageTab } from '../platform/tabs';
import { listAnnotations } from '../storage/annotations';
import { articleIdOf } from '../storage/article-id';
import { listTags } from '../storage/known-tags';
import { readSettings } from '../storage/settings';
import { saveSnapshot } from '../storage/snapshots';
import { showCount } from './badge';

const HIGHLIGHTS_SCRIPT = '/src/content/highlights.js';
const EXTRACT_SCRIPT = '/src/content/extract.js';

/** Keeps highlights on their pages: where Stet is called, and by itself on sites that allow it. */
export function keepPagesHighlighted(): void {
  onMessage(
    answerMessages(TAB_MESSAGES, { 'tab/show': async ({ tabId }) => showHighlights(tabId) }),
  );
  onMessage(
    answerMessages(PAGE_HIGHLIGHTS_MESSAGES, {
      'page/visit': async ({ source }, tabId) => {
        const found = await listAnnotations(await articleIdOf(source));
        if (tabId !== undefined && found.ok && found.value.length > 0) await showHighlights(tabId);
        return null;
      },
      'page/highlights': async ({ source }) => {
        const articleId = await articleIdOf(source);
        const found = await listAnnotations(articleId);
        return { articleId, annotations: found.ok ? [...found.value] : [] };
      },
      'page/colour': async () => {
        const settings = await readSettings();
        return settings.ok ? settings.value.colour : COLOURS[0];
      },
      'page/tags': async () => [...(await listTags())],
      'page/style': async (_, tabId) => {
        if (tabId !== undefined) await injectStyles(tabId, pageStyles());
        return null;
      },
      'page/count': async (count, tabId) => {
        if (tabId !== undefined) await showCount(tabId, count);
        return null;
      },
      'page/keep': async (_, tabId) => {
        if (tabId !== undefined) await keepStory(tabId);
        return null;
      },
    }),
  );
}

/** Shows the highlights in a tab's page. @returns whether the browser let us in. */
export async function showHighlights(tabId: number): Promise<boolean> {
  return (await inject(tabId, HIGHLIGHTS_SCRIPT)).ok;
}

/** Keeps the clean story of a page, so that its highlights outlive it. */
async function keepStory(tabId: number): Promise<void> {
  const question = { force: true, waits: true };
  const askPage = () => ask(STORY_MESSAGES, messageTab(tabId), 'article/extract', question);
  let answer = await askPage();
  /* Where the script is already, a popup may be waiting for it: another would end its work. */
  if (!answer.ok && (await inject(tabId, EXTRACT_SCRIPT)).ok) answer = await askPage();
  const article = answer.ok ? answer.value.article : undefined;
  if (article) await saveSnapshot(await articleIdOf(article.metadata.canonicalUrl), article.html);
}
