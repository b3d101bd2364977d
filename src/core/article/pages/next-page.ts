import { resolveUrl } from '../address';
import { findLink } from '../site-parts';
import type { SitePaths } from '../../sites/site';
import { NEXT_WORDS } from './next-words';
import { pageOfStory, nextNumber } from './page-address';

/** Where a story goes on. */
export interface Continuation {
  /** Absolute address on the same site. */
  readonly url: string;
  /** `single`: there the story stands as a whole, this page included. */
  readonly kind: 'next' | 'single';
  /** The rules for the site name it, so that nobody need be asked. */
  readonly isRuled?: true;
}

/* A page has a few such links near its story; a list of thousands is none. */
const MOST_LINKS = 3000;
const LONGEST = 40;

/** What a link says, for comparison with the words for "next". */
function sayingOf(link: Element): string {
  const { textContent } = link;
  const text = textContent.length > LONGEST * 4 ? '' : textContent.trim();
  const said = text || (link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '');
  return said
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The page to which a link says that it leads: its number, or the next one. */
function pageSaid(link: Element): number | 'next' | undefined {
  if (/(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) return 'next';
  const said = sayingOf(link);
  if (NEXT_WORDS.has(said)) return 'next';
  return /^[1-9]\d?$/.test(said) ? Number(said) : undefined;
}

function byRules(document: Document, url: string, paths: SitePaths): Continuation | undefined {
  for (const [kind, list] of [
    ['single', paths.singlePage],
    ['next', paths.nextPage],
  ] as const) {
    const link = findLink(document, list);
    const address = link === undefined ? undefined : resolveUrl(link, url);
    const isHere = address?.replace(/#.*$/, '') === url.replace(/#.*$/, '');
    if (address !== undefined && !isHere && new URL(address).origin === new URL(url).origin)
      return { url: address, kind, isRuled: true };
  }
  return undefined;
}

/**
 * Where the story of a page goes on, if it has several pages: a link that names the same story and
 * the number that follows, and says so. A link to the next story, to older ones or to comments names
 * something else.
 * @param url the page's address. @param paths what the site's rules say.
 */
export function continuationOf(
  document: Document,
  url: string,
  paths?: SitePaths,
): Continuation | undefined {
  if (!/^https?:/.test(url)) return undefined;
  const ruled = paths && byRules(document, url, paths);
  if (ruled) return ruled;
  const links = document.querySelectorAll('link[rel~="next" i][href], a[href]');
  const numbers = nextNumber(url);
  for (const link of [...links].slice(0, MOST_LINKS)) {
    const href = link.getAttribute('href') ?? '';
    if (!numbers.test(href)) continue;
    const said = pageSaid(link);
    if (said === undefined) continue;
    const address = resolveUrl(href, url);
    const found = address === undefined ? undefined : pageOfStory(address, url);
    if (address !== undefined && found && (said === 'next' || said === found.page)) {
      return { url: address.replace(/#.*$/, ''), kind: 'next' };
    }
  }
  return undefined;
}
