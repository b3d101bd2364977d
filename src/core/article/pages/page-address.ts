/** An address taken apart: what names the story, and which of its pages it is. */
export interface PageAddress {
  readonly story: string;
  /** From 1 on. */
  readonly page: number;
}

/** No story has more pages than this; greater numbers name something else. */
const MOST = 60;
const PARAMETER =
  /^(?:page|pg|p|pagina|seite|paged|pagenum|page_?(?:no|num|number)|strana|sida|side|sayfa)$/i;
/** Ways in which the end of a path says its page, without what follows in every address. */
const IN_PATH = [
  /^(.*?)\/(?:page|p|seite|pagina|sida|side|strana|sayfa)[-/]?(\d{1,2})$/i,
  /^(.*?)[-_,.](?:page|p|seite|pagina|sida|strana|s)[-_]?(\d{1,2})$/i,
  /^(.*?)[-_,/](\d{1,2})$/,
];
const FILE_END = /(\/|\.(?:html?|php|aspx?|jsp|shtml))$/i;

function inQuery(url: URL): number | undefined {
  for (const [name, value] of url.searchParams) {
    if (PARAMETER.test(name) && /^\d{1,2}$/.test(value)) return Number(value);
  }
  return undefined;
}

/** Every way to read an address: as a page of a story by its query or its path, and as a first page. */
function readings(address: string): PageAddress[] {
  const url = new URL(address);
  const query = [...url.searchParams].filter(([name]) => !PARAMETER.test(name));
  const rest = query.map(([name, value]) => `${name}=${value}`).join('&');
  const end = FILE_END.exec(url.pathname)?.[0] ?? '';
  const bare = url.pathname.slice(0, url.pathname.length - end.length);
  const named = (path: string): string => `${url.origin}${path.replace(/\/+$/, '')}?${rest}`;
  const own = inQuery(url);
  const found: PageAddress[] = [{ story: named(bare), page: own ?? 1 }];
  for (const form of IN_PATH) {
    const [, path, number] = form.exec(bare) ?? [];
    if (path !== undefined && own === undefined)
      found.push({ story: named(path), page: Number(number) });
  }
  return found;
}

/**
 * What stands in every address of the page that follows: its number. Most links are told from it by
 * this alone.
 * @param from an absolute address.
 */
export function nextNumber(from: string): RegExp {
  const numbers = URL.canParse(from) ? readings(from).map(({ page }) => page + 1) : [];
  return new RegExp(`(?<!\\d)0?(?:${numbers.join('|')})(?!\\d)`);
}

/**
 * Which page of which story a link leads to, seen from a page of that story; `undefined` where it
 * leads to another site or to something else. Both addresses are absolute.
 */
export function pageOfStory(
  link: string,
  from: string,
): (PageAddress & { readonly from: number }) | undefined {
  if (!URL.canParse(link) || !URL.canParse(from)) return undefined;
  if (new URL(link).origin !== new URL(from).origin) return undefined;
  for (const there of readings(link)) {
    for (const here of readings(from)) {
      const isNext = there.page === here.page + 1 && there.page <= MOST;
      if (isNext && there.story === here.story) return { ...there, from: here.page };
    }
  }
  return undefined;
}
