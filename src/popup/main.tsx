import { render } from 'preact';
import { uiDirection, uiLanguage } from '../platform/i18n';
import { activeTab } from '../platform/tabs';
import { App } from './App';
import { cleanTab } from './clean';
import { openStory } from './open-story';
import { view } from './session';

/** Cleans the page of the active tab and shows what came of it. */
async function clean(options: { force: boolean }): Promise<void> {
  view.value = { phase: 'working' };
  const tab = await activeTab();
  if (!tab) {
    view.value = { phase: 'failed', failure: { reason: 'unreadable' } };
    return;
  }
  const onWaiting = () => (view.value = { phase: 'waiting' });
  const cleaning = await cleanTab(tab, { ...options, onWaiting });
  view.value = cleaning.ok
    ? { phase: 'ready', story: await openStory(cleaning.article) }
    : { phase: 'failed', failure: cleaning.failure };
}

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
render(<App onRetry={(options) => void clean(options)} />, document.body);
void clean({ force: false });
