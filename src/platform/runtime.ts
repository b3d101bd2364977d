import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Answers a message, or returns `undefined` for a message that is not its own. `tabId` is the tab of
 * the page that asks; pages of the extension that are no tabs have none.
 */
export type MessageListener = (message: unknown, tabId?: number) => Promise<unknown> | undefined;

/** @returns a function that takes the listener away again. */
export function onMessage(listener: MessageListener): () => void {
  const receive = (message: unknown, sender: Runtime.MessageSender) =>
    listener(message, sender.tab?.id) as Promise<unknown>;
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Closes the popup; does nothing where this page is a tab or in a frame. */
export function closePopup(): void {
  if (window !== top) return;
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

/** Whether the reader has let the extension read `file:` addresses. */
export function mayReadFiles(): Promise<boolean> {
  return browser.extension.isAllowedFileSchemeAccess();
}

/**
 * Delivers a message to the background. What was sent is worked on even if this page is closed at
 * once.
 */
export function messageBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Address of the library page. */
export function libraryAddress(): string {
  return browser.runtime.getURL('src/library/index.html');
}

/** Address of the library page with its panel for export, import and backups open. */
export function libraryDataAddress(): string {
  return `${libraryAddress()}#data`;
}

/** Address of the options page. */
export function optionsAddress(): string {
  return browser.runtime.getURL('src/options/index.html');
}

/** Address of the welcome page. */
export function welcomeAddress(): string {
  return browser.runtime.getURL('src/welcome/index.html');
}

/** Runs when the extension was installed, not when it was updated. */
export function onInstall(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}

/** Address of the page that content scripts put over the page of a tab. */
export function readerAddress(): string {
  return browser.runtime.getURL('src/reader/index.html');
}

/** Runs when the browser is started, for which it starts the background. */
export function onStartup(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}
