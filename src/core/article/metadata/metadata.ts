import { canonicalUrl, ownAddress, resolveUrl } from '../address';
import type { ArticleMetadata } from '../article';
import { authorsOf } from './authors';
import { modifiedTimeOf, publishedTimeOf } from './dates';
import { readDeclarations, type Declarations } from './declarations';
import { headLinesOf, type HeadLine } from './head-lines';
import { languageOf } from './language';
import { licenseOf } from './license';
import { scrolledStory, shownFacts, type ScrolledStory } from '../pages/scrolled';
import { plainText } from './plain-text';
import { isThing, list, text } from './structured-data';
import { subtitleOf } from './subtitle';
import { titleOf } from './title';

/** What a page says about its story, before the story itself is known. */
export type PageMetadata = Omit<
  ArticleMetadata,
  'wordCount' | 'readingMinutes' | 'dir' | 'isBeginning'
>;

function leadImageOf({ meta, article, url }: Declarations): PageMetadata['leadImage'] {
  const image =
    meta('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src') ||
    imageUrl(article?.['image']);
  const src = image ? resolveUrl(image, url) : undefined;
  return src && /^https?:/.test(src)
    ? { src, alt: plainText(meta('og:image:alt', 'twitter:image:alt')) }
    : undefined;
}

function imageUrl(value: unknown): string {
  if (Array.isArray(value)) return imageUrl(value[0]);
  return isThing(value) ? text(value['url'] ?? value['contentUrl'] ?? value['@id']) : text(value);
}

/** Leaves out the members that have no value. */
function given<T extends Record<string, unknown>>(
  members: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

function excerptOf({ meta, article }: Declarations): string {
  return plainText(
    meta('og:description', 'description', 'twitter:description') || text(article?.['description']),
  );
}

function sectionOf({ meta, article }: Declarations): string {
  const declared = list(article?.['articleSection'])[0] ?? meta('article:section', 'section');
  return /^https?:|^\d*$/.test(declared) ? '' : plainText(declared);
}

/** The lines around the headline, read at the first call. */
function lazyLines(document: Document, title: string): () => readonly HeadLine[] {
  let lines: readonly HeadLine[] | undefined;
  return () => (lines ??= headLinesOf(document, title));
}

/**
 * The facts of a story that the page brought as one scrolled to it: the head may still have those of
 * the story that came first.
 */
function ofScrolled(read: PageMetadata, { own }: ScrolledStory): PageMetadata {
  const shown = own && shownFacts(own, read.title, read.lang);
  if (!shown) return read;
  const { siteName, lang, url } = read;
  return { ...{ siteName, lang, url }, canonicalUrl: ownAddress(url), ...shown };
}

/**
 * What the page says about its story: what it declares in JSON-LD and meta elements, then what it
 * shows around the headline.
 * @param url the page's address. @param page what it declares. @param scrolled the stories that it
 * holds; both where they were read already.
 */
export function readMetadata(
  document: Document,
  url: string,
  page = readDeclarations(document, url),
  scrolled = scrolledStory(document, url),
): PageMetadata {
  const lang = languageOf(document) || text(page.article?.['inLanguage']);
  const title = titleOf(page);
  const lines = lazyLines(document, title);
  const read: PageMetadata = {
    title,
    authors: authorsOf(page, lines, lang),
    siteName: page.siteName,
    lang,
    url,
    canonicalUrl: canonicalUrl(document, url),
    ...given({
      subtitle: subtitleOf(page, title, lines),
      publishedTime: publishedTimeOf(page, lang, lines),
      modifiedTime: modifiedTimeOf(page, lang),
      excerpt: excerptOf(page),
      section: sectionOf(page),
      leadImage: leadImageOf(page),
      license: licenseOf(page),
    }),
  };
  return ofScrolled(read, scrolled);
}
