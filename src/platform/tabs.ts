import browser from 'webextension-polyfill';

export interface ActiveTab {
  readonly id: number;
  /** Absent where the browser does not tell it, e.g. on its own pages. */
  readonly url?: string;
  readonly loading: boolean;
}

/** The tab that the reader looks at, or nothing where there is none, e.g. in a devtools window. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return {
    id: tab.id,
    ...(tab.url ? { url: tab.url } : {}),
    loading: tab.status === 'loading',
  };
}

/** Resolves when the tab has nothing left to load, at the latest after `timeout` milliseconds. */
export async function whenLoaded(tabId: number, timeout: number): Promise<void> {
  let stop = () => {};
  const loaded = new Promise<void>((resolve) => {
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') resolve();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    const timer = setTimeout(resolve, timeout);
    stop = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  });
  const tab = await browser.tabs.get(tabId);
  if (tab.status === 'loading') await loaded;
  stop();
}

/** The tabs that show a page which fits one of the match patterns, and which Stet may read. */
export async function tabsOf(
  patterns: readonly string[],
): Promise<readonly { readonly id: number; readonly url: string }[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : { id, url }));
}

/** The address of a tab; `undefined` where Stet may not know it, or the tab is gone. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** Ids of all tabs. */
export async function allTabs(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Calls back when a tab was closed. */
export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
}

/**
 * Calls back when a tab gets another address, also without loading another page. The browser tells
 * it only of pages that Stet may read.
 */
export function onAddressChange(changed: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined) changed(tabId);
  });
}

/** Opens an address in a new tab. Has to be called in a click where this page is in a frame of others. */
export async function openTab(url: string): Promise<void> {
  /* There Firefox gives no such API. */
  if ('tabs' in browser) await browser.tabs.create({ url });
  else open(url, '_blank', 'noopener');
}

/** Delivers a message to the page of a tab and returns what its content script answers. */
export function messageTab(tabId: number): (message: unknown) => Promise<unknown> {
  return (message) => browser.tabs.sendMessage(tabId, message);
}
