import { dateInText } from './date-text';
import type { Declarations } from './declarations';
import type { HeadLine } from './head-lines';
import { text } from './structured-data';

const PUBLISHED = [
  ...['article:published_time', 'og:article:published_time', 'article:published'],
  ...['datepublished', 'date', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created'],
  ...['dcterms.date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published_time'],
  ...['parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'citation_date'],
  ...['citation_publication_date', 'datecreated'],
];
const MODIFIED = [
  ...['article:modified_time', 'og:updated_time', 'og:article:modified_time', 'datemodified'],
  ...['dcterms.modified', 'dc.date.modified', 'lastmod', 'last-modified', 'revised'],
];
/** Names that sites make up for the two. */
const LIKE_PUBLISHED =
  /publi(?:sh|c).*(?:time|date)|date.*publi(?:sh|c)|pub-?date|^article[.:]published/;
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ]\s?(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?$/i;
const ZONED = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)\s*$|\b(?:GMT|UTC)[+-]\d{4}/;
const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class*="card" i]';
const UPDATED =
  /updat|modif|revis|edited|aktuali|geändert|mis à jour|actuali|atualiz|aggiorn|bijgewerkt|oppdater|opdater|uppdater|päivit|zmien|изменен|обновл|оновл|güncel|更新|수정|تحديث|अपडेट|עודכן/i;

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.length === 3 ? `${zone}:00` : zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2');
}

/**
 * A declared date or time as ISO 8601, with the zone that it has: a time without zone keeps none,
 * because the reader's is not the writer's.
 */
export function isoTime(value: string, lang: string): string | undefined {
  const given = value.trim().slice(0, 80);
  const iso = ISO.exec(given);
  if (iso) {
    const [, day = '', time, zone] = iso;
    return time ? `${day}T${time.replace(',', '.')}${zoneOf(zone)}` : day;
  }
  if (/^\d{10}$|^\d{13}$/.test(given)) {
    return new Date(Number(given.padEnd(13, '0'))).toISOString();
  }
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|T|$)/.exec(given);
  if (compact) return dateInText(compact.slice(1).join('-'), lang);
  const zoned = ZONED.test(given) ? Date.parse(given) : NaN;
  return Number.isNaN(zoned) ? dateInText(given, lang) : new Date(zoned).toISOString();
}

/** The first of the values that is a time; one with a time of day is better than its bare day. */
function firstTime(values: readonly string[], lang: string): string | undefined {
  const times = values.map((value) => isoTime(value, lang)).filter((time) => time !== undefined);
  const [first] = times;
  return first?.length === 10
    ? (times.find((time) => time.startsWith(`${first}T`)) ?? first)
    : first;
}

const contents = ({ metas }: Declarations, names: readonly string[]): string[] =>
  names.map((name) => metas.get(name)?.[0] ?? '');

/** Times in elements that are made for them, in the story's part of the page. */
function markedTimes(document: Document): string[] {
  const marked = document.querySelectorAll('[itemprop~="datePublished"], time[datetime], time');
  return [...marked]
    .slice(0, 20)
    .filter((element) => !element.closest(ELSEWHERE))
    .map(
      (element) =>
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
    );
}

/** The date that stands by the headline; one that says when the story was changed only if alone. */
function shownDate(lines: readonly HeadLine[], lang: string): string | undefined {
  let changed: string | undefined;
  for (const [at, { text: line }] of lines.entries()) {
    const date = line.length > 200 ? undefined : dateInText(line, lang);
    if (!date) continue;
    if (!UPDATED.test(line) && !UPDATED.test(lines[at - 1]?.text.slice(0, 40) ?? '')) return date;
    changed ??= date;
  }
  return changed;
}

function dateInAddress(url: string): string | undefined {
  const { pathname } = new URL(url);
  const [, ...parts] =
    /[/_-](20\d\d)[/_-]?(0\d|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)/.exec(pathname) ?? [];
  return parts.length === 3 ? dateInText(parts.join('-'), '') : undefined;
}

/** When the story was published. @param lines those around the headline, if they are needed. */
export function publishedTimeOf(
  page: Declarations,
  lang: string,
  lines: () => readonly HeadLine[],
): string | undefined {
  const { article, webPage, metas } = page;
  const alike = [...metas.keys()].filter((name) => LIKE_PUBLISHED.test(name));
  const declared = firstTime(
    [
      text(article?.['datePublished']),
      ...contents(page, PUBLISHED),
      ...contents(page, alike),
      text(webPage?.['datePublished']),
      text(article?.['dateCreated']),
    ],
    lang,
  );
  return (
    declared ??
    firstTime(markedTimes(page.document), lang) ??
    shownDate(lines(), lang) ??
    dateInAddress(page.url)
  );
}

/** When the story was last changed, as the page declares it. */
export function modifiedTimeOf(page: Declarations, lang: string): string | undefined {
  const { article, webPage } = page;
  const values = [
    text(article?.['dateModified']),
    ...contents(page, MODIFIED),
    text(webPage?.['dateModified']),
  ];
  return firstTime(values, lang);
}
