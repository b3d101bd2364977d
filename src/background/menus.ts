import type { MessageName, Request } from '../messages/contract';
import { HIGHLIGHTING_MESSAGES } from '../messages/highlighting';
import type { Opened } from '../messages/reading';
import { ask, askBringing } from '../messages/send';
import { addCommand } from '../platform/commands';
import { getMessage } from '../platform/i18n';
import { addButtonMenuItem, addPageMenuItem, openPopup } from '../platform/menus';
import { libraryAddress } from '../platform/runtime';
import { messageTab, openTab } from '../platform/tabs';
import { bringReader, toggleReader } from './bring';
import { showHighlights } from './page-highlights';
import { toggleTidy } from './tidying';

type Messages = typeof HIGHLIGHTING_MESSAGES;

/** Offers what Stet does in context menus, and answers the keys of the manifest. */
export function offerMenusAndKeys(): void {
  const highlight = (tabId: number) => void call(tabId, 'selection/highlight', { isWish: true });
  addPageMenuItem('read', getMessage('menu_read'), ['page'], (tabId) => {
    if (tabId !== undefined) void orExplain(bringReader(tabId, { isWish: true }));
  });
  addPageMenuItem('highlight', getMessage('menu_highlight'), ['selection'], (tabId) => {
    if (tabId !== undefined) highlight(tabId);
  });
  addPageMenuItem('tidy', getMessage('menu_tidy'), ['page'], (tabId) => {
    if (tabId !== undefined) void toggleTidy(tabId);
  });
  addButtonMenuItem('library', getMessage('menu_library'), () => void openTab(libraryAddress()));
  addCommand('read', (tabId) => void orExplain(toggleReader(tabId)));
  addCommand('highlight', highlight);
  addCommand('next-highlight', (tabId) => void call(tabId, 'highlight/next', {}));
  addCommand('tidy', (tabId) => void toggleTidy(tabId));
  addCommand('undo', (tabId) => void call(tabId, 'deed/undo', {}));
}

/** Where no reader can be over the page, the popup shows the story, or says why there is none. */
async function orExplain(opening: Promise<Opened>): Promise<void> {
  if (!(await opening).ok) await openPopup();
}

/** Asks the tab's page for something, and brings the highlights into it if nobody answers there. */
async function call<N extends MessageName<Messages>>(
  tabId: number,
  name: N,
  request: Request<Messages, N>,
): Promise<void> {
  await askBringing(
    () => ask(HIGHLIGHTING_MESSAGES, messageTab(tabId), name, request),
    () => showHighlights(tabId),
  );
}
