import type { Declarations } from './declarations';
import { nameKey, plainText, wordsOf } from './plain-text';
import { text, typesOf } from './structured-data';

const ELSEWHERE =
  'nav, aside, footer, dialog, [role="dialog"], [aria-hidden="true"], .breadcrumb, .breadcrumbs, ol[class*="readcrumb"], ul[class*="readcrumb"]';
/** Separates a headline from what does not belong to it: spaces around, or a sign that needs none. */
const SEPARATOR = /\s+[|•·»›«‹—–\-―:/\\*]+\s+|\s*(?:[|｜ㅣ»_]|--+|——)\s*/gu;
/** A section's name may stand between two of these, before the site's. */
const STRONG_SEPARATOR = /^\s*([|｜ㅣ»›]|--+)\s*$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
/** Share of words that two headlines of one story have in common. */
const SAME_STORY = 0.5;

/** Whether a part of a page title is the site's name, or the main part of it. */
function isSite(part: string, siteNames: readonly string[]): boolean {
  const key = nameKey(part);
  if (key === '') return true;
  return siteNames.some((name) => {
    const site = nameKey(name);
    return key === site || (site.includes(key) && key.length * 3 > site.length);
  });
}

/** Whether the part holds the site's name beside no more words than the name has, and one. */
function holdsSite(part: string, siteNames: readonly string[]): boolean {
  const words = wordsOf(part);
  return siteNames.some((name) => {
    const site = wordsOf(name);
    const isShort = site.length > 0 && words.length <= 2 * site.length + 1;
    return isShort && ` ${words.join(' ')} `.includes(` ${site.join(' ')} `);
  });
}

interface Part {
  readonly text: string;
  /** Where it stands in the title. */
  readonly start: number;
  readonly end: number;
  /** What separates it from the part before. */
  readonly separator: string;
}

/** Marks that stand in pairs are quotation marks, with spaces inside them or outside. */
const isQuotation = (mark: string, title: string): boolean =>
  (/[«»]/.test(mark) && /«.*»|».*«/.test(title)) || (/[‹›]/.test(mark) && /‹.*›|›.*‹/.test(title));

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let [start, separator] = [0, ''];
  for (const match of title.matchAll(SEPARATOR)) {
    if (isQuotation(match[0], title)) continue;
    parts.push({ text: title.slice(start, match.index), start, end: match.index, separator });
    separator = match[0];
    start = match.index + separator.length;
  }
  return [...parts, { text: title.slice(start), start, end: title.length, separator }];
}

/**
 * Takes the site's name, and a section or date beside it, off the ends of a page title. A headline
 * may hold a separator itself: what is not the site's stays.
 */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const parts = partsOf(title);
  const isForeign = ({ text }: Part): boolean => isSite(text, siteNames) || DATE.test(text);
  const isLastForeign = (part: Part): boolean => isForeign(part) || holdsSite(part.text, siteNames);
  let [first, last] = [0, parts.length - 1];
  let isCut = false;
  for (let part = parts[last]; last > first && part; part = parts[last]) {
    const isSection =
      isCut && STRONG_SEPARATOR.test(part.separator) && wordsOf(part.text).length <= 2;
    if (!isLastForeign(part) && !isSection) break;
    isCut = true;
    last -= 1;
  }
  for (let part = parts[first]; first < last && part && isForeign(part); part = parts[first]) {
    first += 1;
  }
  return title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length).trim();
}

const MOST_SITE_WORDS = 6;

/** Whether the claim is the headline with something set off after it, as a site's name is. */
function isBeforeSite(headline: string, claim: string): boolean {
  if (!claim.startsWith(headline)) return false;
  const rest = /^\s+[|–—-]+\s+(.*)/u.exec(claim.slice(headline.length))?.[1];
  return rest !== undefined && wordsOf(rest).length <= MOST_SITE_WORDS;
}

/** Share of the words of the shorter text that are in the other; more than 1 for the same text. */
function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.join(' ') === others.join(' ')) return 2;
  const [few, many] = words.length <= others.length ? [words, others] : [others, words];
  if (few.length < 3) return isBeforeSite(one, other) ? 1 : 0;
  const known = new Set(many);
  return few.filter((word) => known.has(word)).length / few.length;
}

function slugOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname).replace(/[-_/.]+/g, ' ');
  } catch {
    return '';
  }
}

/** So many second-level headings may stand above the one that is the headline. */
const MOST_HEADINGS = 20;

/** Whether a second-level heading shows the title that is declared for sharing, maybe after a kicker. */
function isShownBelow({ document }: Declarations, social: string): boolean {
  if (wordsOf(social).length < 3) return false;
  return [...document.getElementsByTagName('h2')]
    .slice(0, MOST_HEADINGS)
    .some(
      (heading) =>
        !heading.closest(`a, ${ELSEWHERE}`) &&
        nameKey(plainText(heading.textContent)).endsWith(nameKey(social)),
    );
}

/** The heading that says what the page declares, or says it in other words. */
function shownHeadline(page: Declarations, declared: readonly string[]): string | undefined {
  const claims = [...declared, slugOf(page.url)].filter(Boolean);
  let best: string | undefined;
  let most = SAME_STORY;
  for (const heading of page.document.getElementsByTagName('h1')) {
    const shown = plainText(heading.textContent);
    if (shown === '' || heading.closest(ELSEWHERE) || isSite(shown, page.siteNames)) {
      continue;
    }
    const score = Math.max(...claims.map((claim) => likeness(shown, claim)));
    if (score > most || (score === most && best === undefined)) [best, most] = [shown, score];
  }
  return best;
}

/** A headline that a news page declares is the story's own: it is no wording for search engines. */
function newsHeadline({ article }: Declarations): string {
  const isNews = article && typesOf(article).some((type) => /News|Report/.test(type));
  return isNews ? plainText(text(article['headline'])) : '';
}

/** The story's headline without the site's name. */
export function titleOf(page: Declarations): string {
  const { document, article, meta, siteNames } = page;
  const cut = (title: string): string => withoutSite(plainText(title), siteNames);
  const news = cut(newsHeadline(page));
  const headline = cut(text(article?.['headline']));
  const social = cut(meta('og:title', 'twitter:title'));
  const whole = cut(document.querySelector('head > title, title')?.textContent ?? '');
  const shown = shownHeadline(page, [headline, social, whole].filter(Boolean));
  const isAgreed = shown !== undefined && nameKey(shown) === nameKey(social);
  /* A breadcrumb trail may end with a headline for search engines, in the only main heading. */
  const isBelow = shown === undefined && isShownBelow(page, social);
  const best = isAgreed ? shown : isBelow ? social : news || shown || headline || social;
  /* A kicker above the headline is often in the same heading. */
  const isKicked = social !== '' && endsWithLine(best, social);
  return (isKicked ? social : best) || whole;
}

function endsWithLine(long: string, short: string): boolean {
  return wordsOf(short).length >= 3 && nameKey(long).endsWith(nameKey(short));
}
