import { hostLabel } from '../address';
import { plainText } from './plain-text';
import {
  findArticle,
  isThing,
  list,
  readStructuredData,
  text,
  typesOf,
  type Thing,
} from './structured-data';

/** What a page declares about its story, gathered once. */
export interface Declarations {
  readonly document: Document;
  readonly url: string;
  /** All JSON-LD objects. */
  readonly things: readonly Thing[];
  /** The one that describes the story, and the one that describes the page. */
  readonly article: Thing | undefined;
  readonly webPage: Thing | undefined;
  /** Contents of the meta elements, by name or property in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Content of the first meta element that has one of these names. */
  readonly meta: (...names: string[]) => string;
  /** The site's name, as a reader would call it. */
  readonly siteName: string;
  /** All names of the site and of its publisher, to tell them from headlines and authors. */
  readonly siteNames: readonly string[];
}

const LONGEST_NAME = 40;

function readMetas(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    const names = ['property', 'name'].map((name) => meta.getAttribute(name) ?? '');
    /* Other microdata in the body may be those of a picture or a comment. */
    const item = meta.getAttribute('itemprop') ?? '';
    if (/^date/.test(item)) names.push(item);
    for (const name of new Set(names.join(' ').toLowerCase().split(/\s+/))) {
      if (!name) continue;
      const contents = metas.get(name);
      if (contents) contents.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

/** An object of which only the `@id` is given, in full where the page describes it elsewhere. */
export function dereference(thing: Thing, things: readonly Thing[]): Thing {
  const id = thing['@id'];
  if (typeof id !== 'string' || thing['name'] !== undefined) return thing;
  return things.find((other) => other['@id'] === id && other['name'] !== undefined) ?? thing;
}

function siteNamesOf(page: Omit<Declarations, 'siteName' | 'siteNames'>): string[] {
  const { things, article, meta, url } = page;
  const website = things.find((thing) => typesOf(thing).includes('WebSite'));
  const publisher = article?.['publisher'];
  /* Some pages give the story's headline for it. */
  const application = meta('application-name', 'apple-mobile-web-app-title');
  const names = [
    meta('og:site_name'),
    text(isThing(publisher) ? dereference(publisher, things) : publisher),
    text(website?.['name']),
    application.length <= LONGEST_NAME ? application : '',
    ...list(website?.['alternateName']),
    new URL(url).hostname.replace(/^www\./, ''),
    hostLabel(url),
  ];
  const isAddress = (name: string): boolean => /^(https?:|\/)/.test(name);
  return names.map(plainText).filter((name) => name !== '' && !isAddress(name));
}

/** Reads the JSON-LD and meta elements of a page. @param url the page's address. */
export function readDeclarations(document: Document, url: string): Declarations {
  const metas = readMetas(document);
  const things = readStructuredData(document);
  const page = {
    document,
    url,
    things,
    article: findArticle(things),
    webPage: things.find((thing) => typesOf(thing).some((type) => type.endsWith('WebPage'))),
    metas,
    meta: (...names: string[]) => {
      for (const name of names) {
        const content = metas.get(name)?.[0];
        if (content) return content;
      }
      return '';
    },
  };
  const siteNames = siteNamesOf(page);
  return { ...page, siteNames, siteName: siteNames[0] ?? '' };
}
