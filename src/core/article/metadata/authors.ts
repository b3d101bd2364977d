import { shownAuthors } from './byline';
import { dereference, type Declarations } from './declarations';
import type { HeadLine } from './head-lines';
import { hasCall, isName, splitNames } from './names';
import { nameKey, plainText } from './plain-text';
import { isThing, list, text, typesOf, type Thing } from './structured-data';

const META_NAMES = [
  ['citation_author', 'citation_authors'],
  ['author', 'dc.creator', 'dcterms.creator'],
  ['article:author', 'og:article:author', 'article:byline'],
  ['parsely-author', 'sailthru.author', 'cxenseparse:author', 'articleauthor', 'byl', 'byline'],
  /* `twitter:misc:Written by`, as sites show it that take their pages from WordPress with Yoast. */
  ['twitter:misc:written'],
];
/** A card has a few pairs of label and data, such as "Written by" and a name. */
const CARD_LABELS = [1, 2, 3];

/** Who a JSON-LD author is: the name of an organisation may hold a comma and an "and". */
function namesOf(value: unknown, things: readonly Thing[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, things));
  if (!isThing(value)) return splitNames(text(value));
  const author = dereference(value, things);
  const parts = [text(author['givenName']), text(author['familyName'])].filter(Boolean);
  const name = list(author['name']).join(', ') || parts.join(' ');
  const isGroup = typesOf(author).some((type) => /Organi[sz]ation/.test(type));
  return isGroup ? [plainText(name)].filter(isName) : splitNames(name);
}

/** Library catalogues put the family name first. */
const inReadingOrder = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

function metaClaims({ metas }: Declarations): string[][] {
  return META_NAMES.map((names) => {
    const contents =
      names.map((name) => metas.get(name)).find((found) => found !== undefined) ?? [];
    const isCatalogue = names[0] === 'citation_author';
    return contents.flatMap((content) =>
      isCatalogue ? [inReadingOrder(plainText(content))].filter(isName) : splitNames(content),
    );
  });
}

function cardClaim({ meta }: Declarations): string[] {
  const at = CARD_LABELS.find((n) => hasCall(meta(`twitter:label${n}`)));
  return at === undefined ? [] : splitNames(meta(`twitter:data${at}`));
}

function isSiteItself(name: string, siteKeys: readonly string[]): boolean {
  const key = nameKey(name);
  if (/\w\.[a-z]{2,6}\)?$/i.test(name) && !/\s\S+\s/.test(name)) return true;
  return siteKeys.some((site) => key === site || (site.length > 2 && key.startsWith(site)));
}

function each(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(nameKey(name)) && seen.add(nameKey(name)));
}

/** Who wrote for the site, or the site where nobody else did. */
function withoutSite(names: readonly string[], siteKeys: readonly string[]): readonly string[] {
  const others = names.filter((name) => !isSiteItself(name, siteKeys));
  return others.length > 0 ? others : names;
}

/** A name as another claim spells it, where it is only the end of an address, as `mara-voss`. */
function spelled(name: string, claimed: readonly string[]): string {
  if (!/^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)+$/u.test(name)) return name;
  const key = nameKey(name);
  return claimed.find((other) => other !== name && nameKey(other) === key) ?? name;
}

/**
 * The names of the story's authors, each once, in the page's order. A claim that only names the
 * site itself comes last: the byline may know better.
 * @param lines those around the headline; asked for only where the page declares nobody.
 * @param lang the page's language, a BCP 47 tag.
 */
export function authorsOf(
  page: Declarations,
  lines: () => readonly HeadLine[],
  lang: string,
): string[] {
  const { article, webPage, things, document } = page;
  const siteKeys = page.siteNames.map(nameKey).filter(Boolean);
  const author = article?.['author'];
  const listed = namesOf(author, things);
  const claims = [
    /* A list has been made with care; one text may have the site's name after a comma. */
    Array.isArray(author) && author.length > 1 ? listed : withoutSite(listed, siteKeys),
    ...[
      namesOf(article?.['creator'], things),
      ...metaClaims(page),
      cardClaim(page),
      namesOf(webPage?.['author'], things),
    ].map((claim) => withoutSite(claim, siteKeys)),
  ];
  const hasAuthor = (names: readonly string[]): boolean =>
    names.some((name) => !isSiteItself(name, siteKeys));
  const declared = claims.find(hasAuthor);
  if (declared) return each(declared).map((name) => spelled(name, claims.flat()));
  const shown = withoutSite(shownAuthors(document, lines(), lang), siteKeys);
  if (hasAuthor(shown)) return each(shown);
  return each([...claims, shown].find((names) => names.length > 0) ?? []);
}
