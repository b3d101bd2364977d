import type { CanonicalUrl } from './article';

/** Parameters that say where a reader came from, not which page it is. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|ref_src|cmpid|wt_mc|at_.*|xtor|ns_.*|__twitter_impression|guccounter|guce_.*)$/i;

/** The absolute address of a link, or `undefined` where it is none. */
export function resolveUrl(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** An address without fragment and tracking parameters. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  /* `keys()` cannot be iterated in Firefox's content scripts. */
  const names: string[] = [];
  url.searchParams.forEach((_, name) => names.push(name));
  for (const name of names) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url.href;
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
  return withoutTracking(address) as CanonicalUrl;
}

function isPlausible(claimed: URL, actual: URL): boolean {
  if (!/^https?:$/.test(claimed.protocol) || site(claimed) !== site(actual)) return false;
  return claimed.pathname !== '/' || actual.pathname === '/';
}
