import browser from 'webextension-polyfill';

/** Where an item stands: in the menu of the page, or in that of words which are selected. */
type Place = 'page' | 'selection';

/**
 * Puts an item into the context menu of web pages. `onClick` runs in the reader's click, which
 * grants `activeTab`, and receives the tab, where there is one.
 */
export function addPageMenuItem(
  id: string,
  title: string,
  places: readonly [Place, ...Place[]],
  onClick: (tabId: number | undefined) => void,
): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id,
      title,
      contexts: [...places] as [Place, ...Place[]],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId === id) onClick(tab?.id);
  });
}

/** Puts an item into the context menu of the toolbar button. */
export function addButtonMenuItem(id: string, title: string, onClick: () => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id, title, contexts: ['action'] });
  });
  browser.contextMenus.onClicked.addListener((click) => {
    if (click.menuItemId === id) onClick();
  });
}

/** Opens the toolbar popup, if the browser can do so from the background (Chrome 127 and later). */
export async function openPopup(): Promise<void> {
  if ('openPopup' in browser.action) await browser.action.openPopup();
}
