import type { ExportedStory } from './format';

/** Bytes of UTF-8 for all but the extension: some file systems take 143 in all, most 255. */
const LONGEST = 120;
/** Not taken by Windows, or with a meaning to it or to a shell. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** Control characters, marks of direction and other invisible ones, halves of surrogate pairs. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A file name that every system accepts, e.g. `2026-05-01 The town that turned off its lamps.md`:
 * the story's day, or that of the export where the story has none, and its title in its own script.
 * As it begins with a digit it is none of the names that Windows keeps for devices.
 * @param exportedAt ISO 8601.
 * @param extension without the dot.
 */
export function fileName(
  { metadata }: Pick<ExportedStory, 'metadata'>,
  exportedAt: string,
  extension: string,
): string {
  const { publishedTime, title, siteName } = metadata;
  const date = [publishedTime, exportedAt].map(dayOf).find(Boolean) ?? '0000-00-00';
  const name = [title, siteName, 'Stet'].map(clean).find(Boolean) ?? '';
  return `${shorten(`${date} ${name}`)}.${extension}`;
}

/** The name of a file with many stories, e.g. `2026-05-02 Stet.csv`. */
export function collectionName(exportedAt: string, extension: string): string {
  return `${dayOf(exportedAt) ?? '0000-00-00'} Stet.${extension}`;
}

/**
 * Makes names differ that a system could take for one, by a number: `Moths.md`, `moths (2).md`.
 * @returns a function that remembers the names it gave.
 */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (name) => {
    const key = fold(name);
    let number = lastNumber.get(key) ?? 1;
    let unique = name;
    while (taken.has(fold(unique))) {
      number += 1;
      unique = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    }
    lastNumber.set(key, number);
    taken.add(fold(unique));
    return unique;
  };
}

/* As file systems compare that know no case. */
function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The day of an ISO 8601 time, or nothing. */
function dayOf(time: string | undefined): string | undefined {
  return time?.match(/^\d{4}-\d\d-\d\d/)?.[0];
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
}

function shorten(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > LONGEST) return short.replace(/[ .]+$/, '');
    short += segment;
  }
  return short;
}
