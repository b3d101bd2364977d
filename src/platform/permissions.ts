import browser from 'webextension-polyfill';

/** The match pattern of all sites of the web. */
export const ALL_SITES = '*://*/*';

/** Firefox has no permissions for extension pages that stand in a page of the web. */
export const areSitesKnown = 'permissions' in browser && Boolean(browser.permissions);

/** All pages of a site, with and without `www.`, as match patterns. */
export function patternsOf(host: string): readonly string[] {
  const isName = /[a-z]$/i.test(host) && host.includes('.');
  return (isName ? [host, `www.${host}`] : [host]).map((name) => `*://${name}/*`);
}

/** Whether Stet may read the page of an address without being called. */
export async function mayReadSite(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return false;
  return browser.permissions.contains({ origins: [`*://${hostname}/*`] });
}

/** Whether Stet may read all sites without being called. */
export function mayReadAllSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: [ALL_SITES] });
}

/**
 * Asks the reader for pages that fit match patterns. Has to be called in a click, before anything is
 * awaited. @returns whether the reader has agreed.
 */
export function requestSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** The match patterns because of which Stet may read a host, save that of all sites. */
export async function grantedFor(host: string): Promise<readonly string[]> {
  return (await grantedSites()).filter((pattern) => {
    const [, all, name] = /^[^/]+:\/\/(\*\.)?([^/*]+)\//.exec(pattern) ?? [];
    if (name === undefined) return false;
    const isWithin = [host, `www.${host}`].some((one) => one.endsWith(`.${name}`));
    return name === host || name === `www.${host}` || (all !== undefined && isWithin);
  });
}

/** Gives pages that fit match patterns back. @returns whether that was possible. */
export function dropSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}

/** Match patterns of all sites that Stet may read without being called. */
export async function grantedSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls back when permissions were given or taken back. @returns a function that ends it. */
export function onPermissionsChanged(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/** What Stet has from the moment that it is installed: the names that the manifests ask for. */
export function requiredPermissions(): readonly string[] {
  return browser.runtime.getManifest().permissions ?? [];
}

/** Whether Stet may save files among the downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Gives saving files among the downloads back. @returns whether that was possible. */
export function dropDownloads(): Promise<boolean> {
  return browser.permissions.remove({ permissions: ['downloads'] });
}

/**
 * Asks the reader whether Stet may save files among the downloads. Has to be called in a click,
 * before anything is awaited. @returns whether the reader has agreed.
 */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}
