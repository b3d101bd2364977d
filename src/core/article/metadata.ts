import { canonicalUrl, resolveUrl } from './address';
import type { ArticleMetadata } from './article';
import { authorsOf } from './authors';
import { languageOf } from './language';
import {
  findArticle,
  list,
  readStructuredData,
  text,
  typesOf,
  type Thing,
} from './structured-data';
import { titleOf } from './title';

/** What a page says about its story, before the story itself is known. */
export type PageMetadata = Omit<ArticleMetadata, 'wordCount' | 'readingMinutes' | 'dir'>;

/** The declarations of a page, gathered once. */
export interface Declarations {
  readonly document: Document;
  readonly article: Thing | undefined;
  readonly things: readonly Thing[];
  /** Content of the first meta element with one of these names or properties. */
  readonly meta: (...names: string[]) => string;
}

/** Reads the JSON-LD and meta elements of a page. */
export function readDeclarations(document: Document): Declarations {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const names = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('itemprop') ?? ''}`;
    const content = meta.getAttribute('content')?.trim() ?? '';
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (name && content && !metas.has(name)) metas.set(name, content);
    }
  }
  const things = readStructuredData(document);
  return {
    document,
    things,
    article: findArticle(things),
    meta: (...names) => names.map((name) => metas.get(name)).find(Boolean) ?? '',
  };
}

function siteNameOf({ meta, article, things }: Declarations, url: string): string {
  const website = things.find((thing) => typesOf(thing).includes('WebSite'));
  const named = meta('og:site_name') || text(article?.['publisher']) || text(website?.['name']);
  return named || meta('application-name') || new URL(url).hostname.replace(/^www\./, '');
}

/** An ISO 8601 date or time, as given; anything else a browser can read is turned into it. */
function isoTime(value: string): string | undefined {
  const given = value.trim();
  if (/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.test(given)) {
    return given
      .replace(/^(\S+) (\d)/, '$1T$2')
      .replace(/\s/g, '')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  }
  const time = /\d{4}/.test(given) ? Date.parse(given) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const firstTime = (...values: readonly string[]): string | undefined =>
  values.map(isoTime).find((time) => time !== undefined);

function shownTime({ document }: Declarations): string[] {
  const shown = document.querySelectorAll(
    '[itemprop~="datePublished"], article time[datetime], main time[datetime], header time[datetime], time[datetime]',
  );
  return [...shown]
    .slice(0, 5)
    .map(
      (time) => time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent,
    );
}

function publishedTime(page: Declarations): string | undefined {
  return firstTime(
    text(page.article?.['datePublished']),
    page.meta('article:published_time', 'og:article:published_time', 'article:published'),
    page.meta(
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'published_time',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'cxenseparse:publishtime',
      'article.published',
      'last-modified',
    ),
    text(page.article?.['dateCreated']),
    ...shownTime(page),
  );
}

function leadImageOf({ meta, article }: Declarations, url: string): PageMetadata['leadImage'] {
  const image =
    meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ||
    imageUrl(article?.['image']);
  const src = image ? resolveUrl(image, url) : undefined;
  return src && /^https?:/.test(src)
    ? { src, alt: meta('og:image:alt', 'twitter:image:alt') }
    : undefined;
}

function imageUrl(value: unknown): string {
  if (Array.isArray(value)) return imageUrl(value[0]);
  if (typeof value === 'object' && value !== null && 'url' in value) return text(value.url);
  return text(value);
}

/** Leaves out the members that have no value. */
function given<T extends Record<string, unknown>>(
  members: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

/**
 * What the page says about its story: JSON-LD first, then meta elements, then what is shown.
 * @param url the page's address.
 */
export function readMetadata(document: Document, url: string): PageMetadata {
  const page = readDeclarations(document);
  const siteName = siteNameOf(page, url);
  const { article, meta } = page;
  return {
    title: titleOf(page, siteName),
    authors: authorsOf(page, siteName),
    siteName,
    lang: languageOf(document) || text(article?.['inLanguage']),
    url,
    canonicalUrl: canonicalUrl(document, url),
    ...given({
      publishedTime: publishedTime(page),
      modifiedTime: firstTime(
        text(article?.['dateModified']),
        meta('article:modified_time', 'og:updated_time'),
      ),
      excerpt:
        meta('og:description', 'description', 'twitter:description') ||
        text(article?.['description']),
      section: list(article?.['articleSection'])[0] ?? meta('article:section'),
      leadImage: leadImageOf(page, url),
    }),
  };
}
