import { dropTracking, parseUrl, resolveUrl } from './address';
import { prefixed } from './sanitize';
import { formatSrcset, parseSrcset } from './normalise/srcset';
import { each, type Work } from './work';

const LINKS = /^(?:https?|mailto|tel|sms|ftp|xmpp|geo|magnet):$/;

/**
 * Makes every address in a story absolute: links lose what tracks their reader and those that run
 * scripts lose their address; links within the story point to the ids that `sanitize` makes.
 */
export function* resolveAddresses(root: Element, base: string): Work<void> {
  const ids = idsIn(root);
  yield* each(root.querySelectorAll('a[href]'), (link) => {
    const address = linkAddress(link.getAttribute('href') ?? '', base, ids);
    if (address) link.setAttribute('href', address);
    else link.removeAttribute('href');
  });
  yield* each(root.querySelectorAll('img[src]'), (image) => {
    const src = resolveUrl(image.getAttribute('src') ?? '', base);
    if (src === undefined) image.removeAttribute('src');
    else image.setAttribute('src', src);
  });
  yield* each(root.querySelectorAll('[srcset]'), (element) => {
    const set = parseSrcset(element.getAttribute('srcset') ?? '').flatMap((candidate) => {
      const address = resolveUrl(candidate.address, base);
      return address === undefined ? [] : [{ ...candidate, address }];
    });
    element.setAttribute('srcset', formatSrcset(set));
  });
}

function idsIn(root: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    ids.add(element.id || (element.getAttribute('name') ?? ''));
  }
  return ids;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function linkAddress(href: string, base: string, ids: ReadonlySet<string>): string | undefined {
  const url = parseUrl(href, base);
  if (!url || !LINKS.test(url.protocol)) return undefined;
  const fragment = url.hash.slice(1);
  if (fragment && isSamePage(url, base)) {
    const id = decoded(fragment);
    if (ids.has(id)) return `#${prefixed(id)}`;
  }
  dropTracking(url);
  return url.href;
}

function isSamePage(url: URL, base: string): boolean {
  return url.href.split('#')[0] === base.split('#')[0];
}
