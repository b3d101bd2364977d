import browser from 'webextension-polyfill';

/** All pages of a site, as a match pattern; nothing for what is no page of the web. */
export function patternOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `*://${hostname}/*` : undefined;
}

/** Whether Stet may read the site of an address without being called. */
export async function mayReadSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the reader for the site of an address. Has to be called in a click, before anything is
 * awaited. @returns whether the reader has agreed.
 */
export async function requestSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== undefined && browser.permissions.request({ origins: [pattern] });
}

/** Gives the site of an address back. @returns whether that was possible. */
export async function dropSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== undefined && browser.permissions.remove({ origins: [pattern] });
}

/** Match patterns of all sites that Stet may read without being called. */
export async function grantedSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls back when sites were granted or taken back. */
export function onSitesChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/**
 * Asks the reader whether Stet may save files among the downloads. Has to be called in a click,
 * before anything is awaited. @returns whether the reader has agreed.
 */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}
