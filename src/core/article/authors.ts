import type { Declarations } from './metadata';
import { list } from './structured-data';

const LONGEST_NAME = 60;
const BYLINE =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [class*="byline" i] a, ' +
  '[class*="author-name" i], [class*="author__name" i], [class*="authorName"], [class*="byline" i], a[href*="/author/"], a[href*="/autor/"]';
const PREFIX =
  /^\s*(by|von|par|por|di|door|af|av|от|автор|text|autor|author|reporter|words)\s*:?\s+/iu;

const collapse = (value: string): string => value.replace(/\s+/g, ' ').trim();
const isAddress = (value: string): boolean => /^(https?:|www\.)/i.test(value.trim());
const isName = (value: string): boolean =>
  value.length > 1 &&
  value.length <= LONGEST_NAME &&
  /\p{L}/u.test(value) &&
  !/https?:|[@\d|{}]/.test(value);

/** Several names in one text, as "A, B and C". */
function split(value: string): string[] {
  if (isAddress(value)) return [];
  return collapse(value)
    .replace(PREFIX, '')
    .split(/\s*(?:,|;|\||\/|、|・(?=.*・)|&|\s(?:and|und|et|y|e|og|och|en|und|ve|и|و)\s)\s*/u)
    .map(collapse)
    .filter(Boolean);
}

function shownAuthors(document: Document): string[] {
  for (const selector of BYLINE.split(', ')) {
    const names = [...document.querySelectorAll(selector)]
      .filter(
        (element) => !element.closest('aside, footer, [class*="related" i], [class*="comment" i]'),
      )
      .slice(0, 4)
      .flatMap((element) => split(element.textContent))
      .filter(isName);
    if (names.length > 0) return names;
  }
  return [];
}

/** The names of the story's authors, each once; the site itself is none. */
export function authorsOf({ document, article, meta }: Declarations, siteName: string): string[] {
  const claims = [
    list(article?.['author']).flatMap((name) => split(name)),
    list(article?.['creator']).flatMap((name) => split(name)),
    split(
      meta('author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl'),
    ),
  ];
  const site = siteName.toLowerCase();
  for (const claim of claims) {
    const names = claim.filter((name) => isName(name) && name.toLowerCase() !== site);
    if (names.length > 0) return [...new Set(names)];
  }
  return [...new Set(shownAuthors(document))].filter((name) => name.toLowerCase() !== site);
}
