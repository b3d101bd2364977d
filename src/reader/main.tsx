import { TAB_MESSAGES } from '../messages/highlighting';
import { OWN_TAB_MESSAGES, READER_MESSAGES } from '../messages/reading';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { App } from '../story/App';
import { readPage } from '../story/read-page';
import { startSurface } from '../story/start-surface';
import { answerCommands } from './commands';
import { listenToLeaving } from './keys';
import { prepareLeaving } from './leave';
import { pageBehind } from './page-behind';
import { ReaderBar } from './ReaderBar';

/** Shows the story of the page behind, and its highlights there, too. */
async function read(options: { force: boolean }): Promise<void> {
  await readPage(pageBehind, options);
  const tab = await ask(OWN_TAB_MESSAGES, messageBackground, 'own-tab/id', {});
  if (!tab.ok || tab.value === null) return;
  await ask(TAB_MESSAGES, messageBackground, 'tab/show', { tabId: tab.value });
}

/** Shows nothing where this page was not opened by the content script: then it is a frame of others. */
async function enter(): Promise<void> {
  const token = location.hash.slice(1);
  if (token === '') return;
  const entry = await ask(READER_MESSAGES, pageBehind.deliver, 'reader/enter', { token });
  if (!entry.ok || !entry.value) return;
  history.replaceState(null, '', location.pathname);
  prepareLeaving({ takesBack: entry.value.isWish });
  listenToLeaving();
  answerCommands();
  void read({ force: false });
  void startSurface(<App Bar={ReaderBar} onRetry={(options) => void read(options)} />);
}

void enter();
