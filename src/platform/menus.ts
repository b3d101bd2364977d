import browser from 'webextension-polyfill';

/** Puts an item into the context menu of web pages. `onClick` runs in the reader's click. */
export function addPageMenuItem(id: string, title: string, onClick: () => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id,
      title,
      contexts: ['page', 'selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  });
  browser.contextMenus.onClicked.addListener((click) => {
    if (click.menuItemId === id) onClick();
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
