import type { ArticleId } from '../core/article/article';
import { getMessage } from '../platform/i18n';
import { activeTab } from '../platform/tabs';
import { App } from '../story/App';
import { readPage, showArticle } from '../story/read-page';
import { announcement, view } from '../story/session';
import { startSurface } from '../story/start-surface';
import { highlightPage } from './page';
import { PopupBar } from './PopupBar';
import { readCopy, wantedCopy } from './saved-copy';
import { pageOf } from './tab-page';

/** Shows the story of the active tab, and highlights what is selected in its page. */
async function read(options: { force: boolean }): Promise<void> {
  const tab = await activeTab();
  await readPage(tab && pageOf(tab), options);
  if (tab && (await highlightPage(tab.id))) announcement.value = getMessage('highlight_added');
}

/** Shows the copy of a story that was saved with its highlights, at the one that is wanted. */
async function showCopy(id: ArticleId): Promise<void> {
  const copy = await readCopy(id);
  if (copy.ok) await showArticle(copy.article);
  else view.value = { phase: 'failed', failure: copy.failure };
}

/* The page can be at work while the first view is built. */
const copy = wantedCopy();
void (copy ? showCopy(copy) : read({ force: false }));
const wanted = location.hash.slice(1);
void startSurface(<App Bar={PopupBar} onRetry={(options) => void read(options)} wanted={wanted} />);
