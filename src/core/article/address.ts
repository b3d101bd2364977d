import type { CanonicalUrl } from './article';

/** Parameters that say where a reader came from, not which page it is. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|gbraid|wbraid|srsltid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|cmpid|wt_mc|at_.*|xtor|ns_.*|__twitter_impression|guccounter|guce_.*)$/i;

/** An address taken apart, or `undefined` where it is none. Browsers of old lack `URL.parse`. */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** The absolute address of a link, or `undefined` where it is none. */
export function resolveUrl(address: string, base: string): string | undefined {
  return parseUrl(address, base)?.href;
}

/** Takes the tracking parameters out of an address; the others stay as they are written. */
export function dropTracking(url: URL): void {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0] ?? ''));
  if (kept.length < url.search.split('&').length) url.search = kept.join('&');
}

/** An address without fragment and tracking parameters. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  dropTracking(url);
  url.hash = '';
  return url.href;
}

/** The address of a page, wherever on it one is. */
export function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

/** The part of a host name that a site calls itself by: `lantern` of `www.lantern.co.uk`. */
export function hostLabel(address: string): string {
  const labels = new URL(address).hostname.split('.').filter((label) => label !== 'www');
  const isRegistry = (label: string): boolean => /^(com?|org|net|gov|ac|edu|or|ne|go)$/.test(label);
  const rest = labels.slice(0, -1);
  while (rest.length > 1 && isRegistry(rest.at(-1) ?? '')) rest.pop();
  return rest.at(-1) ?? '';
}

const site = (url: URL): string => url.hostname.split('.').slice(-2).join('.');

/**
 * The address that names the story. The page's own canonical link is believed only where it could
 * be true: same site, and not the home page for a page that is deeper.
 */
export function canonicalUrl(document: Document, url: string): CanonicalUrl {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const claimed = link ? resolveUrl(link, url) : undefined;
  const address = claimed && isPlausible(new URL(claimed), new URL(url)) ? claimed : url;
  return ownAddress(address);
}

/** An address that is believed to name a story. */
export function ownAddress(address: string): CanonicalUrl {
  return withoutTracking(address) as CanonicalUrl;
}

function isPlausible(claimed: URL, actual: URL): boolean {
  if (!/^https?:$/.test(claimed.protocol) || site(claimed) !== site(actual)) return false;
  return claimed.pathname !== '/' || actual.pathname === '/';
}
