/** What readers type between tags: the commas of several scripts, semicolons and line ends. */
const SEPARATORS = /[,،、，;؛；\n]/u;
const MOST_SUGGESTIONS = 8;

/** A tag as it is kept: Unicode form NFC, single spaces within, none around, no `#` before it. */
export function cleanTag(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[\s#＃]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether two tags are one, written with other capitals. */
export function isSameTag(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

/**
 * Adds what a reader has typed, one tag or several with commas between. A tag that is there already
 * is not added, one that is known elsewhere is written as there.
 */
export function addTags(
  tags: readonly string[],
  typed: string,
  known: readonly string[] = [],
): readonly string[] {
  let result = tags;
  for (const tag of typed.split(SEPARATORS).map(cleanTag)) {
    const isThere = result.some((other) => isSameTag(other, tag));
    const written = known.find((other) => isSameTag(other, tag)) ?? tag;
    if (tag !== '' && !isThere) result = [...result, written];
  }
  return result;
}

/** Splits what is being typed: the finished tags, each followed by a comma, and the rest. */
export function splitTyped(typed: string): { readonly finished: string; readonly rest: string } {
  const parts = typed.split(SEPARATORS);
  const rest = parts.at(-1) ?? '';
  return { finished: typed.slice(0, typed.length - rest.length), rest };
}

/**
 * Known tags that complete what is typed, whatever its accents and capitals: first those that begin
 * with it, then those that have it within. Without a word typed, the first of the known ones.
 * @param taken tags that the highlight has already.
 */
export function suggestTags(
  known: readonly string[],
  typed: string,
  taken: readonly string[],
): string[] {
  const wanted = loose(cleanTag(typed));
  const free = known.filter((tag) => !taken.some((other) => isSameTag(other, tag)));
  const begin = free.filter((tag) => loose(tag).startsWith(wanted));
  const within = free.filter((tag) => loose(tag).includes(wanted) && !begin.includes(tag));
  return [...begin, ...within].slice(0, MOST_SUGGESTIONS);
}

function loose(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
