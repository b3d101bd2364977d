import type { Article } from '../core/article/article';
import { extract } from '../core/article/extract';
import { joinPages, withoutContinuation } from '../core/article/pages/join';
import { pace } from '../core/article/work';
import type { SiteRules } from '../core/sites';
import type { Ending, Joined } from '../messages/joining';
import { fetchPage } from './fetch-page';

/** No more pages than this are joined. */
const MOST_PAGES = 20;

interface JoinOptions {
  readonly rules: SiteRules | undefined;
  readonly signal: AbortSignal;
  /** Is told the number of the page that is being fetched. */
  readonly onPage: (page: number) => void;
}

/** A further page, or why there is none. */
type Read = { readonly article: Article; readonly url: string } | { readonly ending: Ending };

async function readPage(url: string, { rules, signal }: JoinOptions): Promise<Read> {
  const fetched = await fetchPage(url, signal);
  if (!fetched.ok) return { ending: fetched.reason };
  const options = { url: fetched.url, force: true, ...(rules && { rules }) };
  const extraction = await pace(extract(fetched.document, options), { signal });
  if (!extraction) return { ending: 'cancelled' };
  return extraction.ok ? { article: extraction.article, url: fetched.url } : { ending: 'no-story' };
}

/** A page that is to have all of the story, in place of the first, whose facts stay. */
async function readSingle(first: Article, url: string, options: JoinOptions): Promise<Joined> {
  const read = await readPage(url, options);
  if ('ending' in read) return { article: first, pages: 1, ending: read.ending, next: url };
  const { metadata } = read.article;
  const isMore = metadata.wordCount >= first.metadata.wordCount;
  if (!isMore) return { article: first, pages: 1, ending: 'no-story', next: url };
  const { wordCount, readingMinutes } = metadata;
  const facts = { ...first.metadata, wordCount, readingMinutes };
  const article = withoutContinuation({ ...read.article, metadata: facts });
  return { article, pages: 1, ending: 'complete' };
}

/**
 * Joins the pages of a story, each fetched from its site when the one before it was read. Whatever
 * ends this, the pages that were read are kept.
 */
export async function joinStory(first: Article, options: JoinOptions): Promise<Joined> {
  const { continuation } = first;
  if (continuation?.kind === 'single') {
    options.onPage(1);
    return readSingle(first, continuation.url, options);
  }
  const pages: [Article, ...Article[]] = [first];
  const seen = new Set([location.href.replace(/#.*$/, '')]);
  let next = continuation?.url;
  let ending: Ending = 'complete';
  while (next !== undefined && !seen.has(next)) {
    if (pages.length === MOST_PAGES) {
      ending = 'limit';
      break;
    }
    seen.add(next);
    options.onPage(pages.length + 1);
    const read = await readPage(next, options);
    if ('ending' in read) {
      ({ ending } = read);
      break;
    }
    seen.add(read.url);
    pages.push(read.article);
    next = read.article.continuation?.kind === 'next' ? read.article.continuation.url : undefined;
  }
  const joined = { article: joinPages(document, pages), pages: pages.length, ending };
  return ending === 'complete' || next === undefined ? joined : { ...joined, next };
}
