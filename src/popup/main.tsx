import { render } from 'preact';
import type { Article, ArticleId } from '../core/article/article';
import { storyStyles } from '../core/highlights/paint';
import { getMessage, uiDirection, uiLanguage } from '../platform/i18n';
import { activeTab } from '../platform/tabs';
import { articleIdOf } from '../storage/article-id';
import { styleSheet } from '../ui/style-sheet';
import { swatchStyles } from '../ui/swatches';
import { App } from './App';
import { cleanTab } from './clean';
import { readColour } from './colour';
import { readKept } from './keep';
import { openStory } from './open-story';
import { highlightPage } from './page';
import { readCopy, wantedCopy } from './saved-copy';
import { announcement, view } from './session';

/** Cleans the page of the active tab and shows what came of it. */
async function clean(options: { force: boolean }): Promise<void> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const onProgress = (done: number) => (view.value = { phase: 'working', done, cancel });
  onProgress(0);
  const tab = await activeTab();
  if (!tab) {
    view.value = { phase: 'failed', failure: { reason: 'unreadable' } };
    return;
  }
  const onWaiting = () => (view.value = { phase: 'waiting', cancel });
  const { signal } = controller;
  const cleaning = await cleanTab(tab, { ...options, signal, onWaiting, onProgress });
  if (cleaning.ok) await show(cleaning.article);
  else view.value = { phase: 'failed', failure: cleaning.failure };
  if (await highlightPage(tab.id)) announcement.value = getMessage('highlight_added');
}

/** Shows the copy of a story that was saved with its highlights, at the one that is wanted. */
async function showCopy(id: ArticleId): Promise<void> {
  const copy = await readCopy(id);
  if (copy.ok) await show(copy.article);
  else view.value = { phase: 'failed', failure: copy.failure };
}

/** Shows the story as the reader left it. */
async function show(article: Article): Promise<void> {
  const id = await articleIdOf(article.metadata.canonicalUrl);
  const story = openStory(id, article, await readKept(id, article));
  document.title = `${article.metadata.title} – Stet`;
  view.value = { phase: 'ready', story };
}

document.adoptedStyleSheets = [styleSheet(storyStyles(), swatchStyles())];
document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
void readColour();
/* The page can be at work while the first view is built. */
const copy = wantedCopy();
void (copy ? showCopy(copy) : clean({ force: false }));
render(<App onRetry={(options) => void clean(options)} />, document.body);
