/** Why there is no story to show. Each has a title, an advice and sometimes a button. */
export type Failure =
  | { readonly reason: PlainFailure }
  | { readonly reason: 'framed'; readonly frameUrl?: string }
  /** No copy of the story was saved; `address` where its page is known. */
  | { readonly reason: 'no-copy'; readonly address?: string };

export type PlainFailure =
  /** A page of the browser or of an extension. */
  | 'browser-page'
  /** A shop for extensions, which browsers shut to all of them. */
  | 'web-store'
  | 'pdf'
  /** A local file; the reader has not let extensions read files. */
  | 'file-access'
  /** The tab went on to another page after the reader's click, so that the permission is gone. */
  | 'moved'
  /** The browser shows a page of its own, because the real one did not come. */
  | 'not-loaded'
  /** Any other page that the browser does not let extensions read. */
  | 'unreadable'
  | 'no-answer'
  /** The reader ended the cleaning. */
  | 'cancelled'
  | 'not-article'
  | 'empty';

const BROWSER_SCHEMES = new Set([
  ...['about:', 'chrome:', 'chrome-search:', 'chrome-untrusted:', 'edge:', 'brave:', 'opera:'],
  ...['vivaldi:', 'devtools:', 'chrome-extension:', 'moz-extension:', 'resource:'],
  ...['view-source:', 'data:', 'javascript:'],
]);

const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://microsoftedge.microsoft.com/addons',
  'https://addons.mozilla.org/',
];

/** What the address alone tells, before the page is touched. */
export function failureOfAddress(url: string | undefined): PlainFailure | undefined {
  const address = parse(url);
  if (!address) return undefined;
  if (isPdfViewer(address)) return 'pdf';
  if (BROWSER_SCHEMES.has(address.protocol)) return 'browser-page';
  if (STORES.some((store) => address.href.startsWith(store))) return 'web-store';
  return undefined;
}

interface Refusal {
  readonly url?: string | undefined;
  /** The browser's own words. */
  readonly message: string;
  readonly mayReadFiles: boolean;
  /** The tab was between two pages when the reader clicked. */
  readonly wasLoading: boolean;
}

/**
 * Why the browser did not let us into a page. It tells the address of every page of the web in
 * the click of the reader; one without an address is the browser's own.
 */
export function failureOfRefusal(refusal: Refusal): PlainFailure {
  const address = parse(refusal.url);
  if (/extensions gallery/i.test(refusal.message)) return 'web-store';
  if (/showing error page/i.test(refusal.message)) return 'not-loaded';
  if (address && /\.pdf$/i.test(address.pathname)) return 'pdf';
  if (address?.protocol === 'file:' && !refusal.mayReadFiles) return 'file-access';
  if (refusal.wasLoading) return 'moved';
  if (!address) return 'browser-page';
  return 'unreadable';
}

/** What the kind of document tells: extensions reach the viewer of a PDF, not its words. */
export function failureOfContentType(contentType: string): PlainFailure | undefined {
  return contentType === 'application/pdf' ? 'pdf' : undefined;
}

function isPdfViewer(address: URL): boolean {
  const chromes = address.href.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');
  const firefoxs = address.href.startsWith('resource://pdf.js/');
  return chromes || firefoxs;
}

function parse(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
