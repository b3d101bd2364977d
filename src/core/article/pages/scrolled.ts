import { resolveUrl } from '../address';
import { isoTime } from '../metadata/dates';
import { looksLikePerson, splitNames } from '../metadata/names';
import { nameKey, plainText } from '../metadata/plain-text';

/** The story that a page's address names, where the page goes on to others as one scrolls. */
export interface ScrolledStory {
  readonly own?: Element;
  /** The parts of the page that are other stories. */
  readonly others: readonly Element[];
}

const NOT_SCROLLED: ScrolledStory = { others: [] };

/** Where such pages note the address of each of their stories. */
const ADDRESSES = [
  ...['data-url', 'data-article-url', 'data-permalink', 'data-canonical', 'data-canonical-url'],
  ...['data-share-url', 'data-href', 'data-page-url', 'itemid'],
];
/* One list of attributes is looked through once; a list of selectors, once for each of them. */
const NOTED = ADDRESSES.map((name) => `[${name}]`).join();
const PARTS = `:is(article, section, main, div):is(${NOTED}), article`;
const HEADLINE = 'h1 a[href], h2 a[href], a[rel~="bookmark"][href]';
/** A teaser with an address of its own has less text, in characters. */
const LEAST_TEXT = 800;
const MOST_PARTS = 200;

/** What tells one story's address from another's. */
function keyOf(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return origin + pathname.replace(/\/+$/, '') + (pathname.length > 1 ? '' : search);
}

function addressOf(part: Element, url: string): string | undefined {
  const written =
    ADDRESSES.map((name) => part.getAttribute(name)).find(Boolean) ??
    part.querySelector(HEADLINE)?.getAttribute('href');
  const address = written ? resolveUrl(written, url) : undefined;
  return address && new URL(address).origin === new URL(url).origin ? keyOf(address) : undefined;
}

/**
 * Tells the stories of a page apart that brings further ones as one scrolls: parts with an address of
 * their own, of which one is the page's present address.
 * @param url the page's address. @returns no part at all for all other pages.
 */
export function scrolledStory(document: Document, url: string): ScrolledStory {
  if (!/^https?:/.test(url)) return NOT_SCROLLED;
  const parts = [...document.querySelectorAll(PARTS)].slice(0, MOST_PARTS);
  if (parts.length < 2) return NOT_SCROLLED;
  const here = keyOf(url);
  const stories = parts.flatMap((part) => {
    if (part.textContent.length < LEAST_TEXT) return [];
    const address = addressOf(part, url);
    return address === undefined ? [] : [{ part, address }];
  });
  const own = stories.find(({ address }) => address === here)?.part;
  if (!own) return NOT_SCROLLED;
  const others = stories
    .filter(({ part, address }) => address !== here && !part.contains(own) && !own.contains(part))
    .map(({ part }) => part);
  return others.length > 0 ? { own, others } : NOT_SCROLLED;
}

/** What a story shows of itself where the page's declarations are those of the story that came first. */
export interface ShownFacts {
  readonly title: string;
  readonly authors: string[];
  readonly publishedTime?: string;
}

/**
 * Title, authors and time as a story itself shows them.
 * @param title what the page declares. @param lang the page's language, a BCP 47 tag.
 * @returns `undefined` where the page declares the same title.
 */
export function shownFacts(own: Element, title: string, lang: string): ShownFacts | undefined {
  const shown = plainText(own.querySelector('h1, h2')?.textContent ?? '');
  const [one, other] = [nameKey(shown), nameKey(title)];
  if (one === '' || one.includes(other) || other.includes(one)) return undefined;
  const byline = own.querySelector('[rel~="author"], [itemprop~="author"], [class*="byline" i]');
  const authors = splitNames(byline?.textContent ?? '').filter(looksLikePerson);
  const time = own.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  const publishedTime = isoTime(time, lang);
  return { title: shown, authors, ...(publishedTime === undefined ? {} : { publishedTime }) };
}
