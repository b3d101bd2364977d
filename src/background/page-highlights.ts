import { COLOURS } from '../core/highlights/annotation';
import { paintStyles } from '../core/highlights/paint';
import { PAGE_HIGHLIGHTS_MESSAGES, TAB_MESSAGES } from '../messages/highlighting';
import { answerMessages } from '../messages/listen';
import { onMessage } from '../platform/runtime';
import { inject, injectStyles } from '../platform/scripting';
import { listAnnotations } from '../storage/annotations';
import { articleIdOf } from '../storage/article-id';
import { listTags } from '../storage/known-tags';
import { readSettings } from '../storage/settings';
import { showSigns } from './badge';
import { keepStory } from './keep-story';

const HIGHLIGHTS_SCRIPT = '/src/content/highlights.js';

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
        if (tabId !== undefined) await injectStyles(tabId, paintStyles());
        return null;
      },
      'page/count': async (highlights, tabId) => {
        if (tabId !== undefined) await showSigns(tabId, { highlights });
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
