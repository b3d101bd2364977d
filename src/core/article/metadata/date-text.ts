import { primaryLanguage } from './language';
import { latinDigits } from './latin-digits';
import { persianDate } from './persian-date';

/** Year, month and day as they stand in a text. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)));
const monthTables = new Map<string, ReadonlyMap<string, number>>();

const key = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\.$/, '');

/** The names of the months in a language, as they stand alone and within a date. */
function monthTable(lang: string): ReadonlyMap<string, number> {
  const known = monthTables.get(lang);
  if (known) return known;
  const table = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, {
        month,
        ...(day ? { day } : {}),
        timeZone: 'UTC',
      });
      for (const [index, date] of MONTHS.entries()) {
        const part = format.formatToParts(date).find(({ type }) => type === 'month');
        if (part && /\p{L}/u.test(part.value)) table.set(key(part.value), index + 1);
      }
    }
  }
  monthTables.set(lang, table);
  return table;
}

function monthOf(word: string, lang: string): number | undefined {
  const name = key(word);
  const languages = [lang, 'en'].filter(Boolean);
  for (const language of languages) {
    const exact = monthTable(language).get(name);
    if (exact) return exact;
    /* Hebrew writes "in March" as one word. */
    const inMonth = language === 'he' && name.startsWith('ב') ? name.slice(1) : undefined;
    const prefixed = inMonth === undefined ? undefined : monthTable(language).get(inMonth);
    if (prefixed) return prefixed;
  }
  /* "Sept." for "September", and cases that a language adds at the end. */
  const stem = name.slice(0, 4);
  if (name.length < 3) return undefined;
  for (const language of languages) {
    for (const [month, number] of monthTable(language)) {
      if (month.length > 3 && name.length > 3 && month.startsWith(stem)) return number;
    }
  }
  return undefined;
}

/** Americans put the month first; everybody else the day. */
function numericDay(first: number, second: number, year: number, lang: string): Day {
  const isMonthFirst = second > 12 || (first <= 12 && /^en($|-us)/i.test(lang));
  return isMonthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

function* days(text: string, lang: string): Generator<Day> {
  const language = primaryLanguage(lang);
  const number = (value: string | undefined): number => Number(value);
  for (const [, year, month, day] of text.matchAll(
    /(?<!\d)(\d{4})\s?(?:[-/.年년])\s?(\d{1,2})\s?(?:[-/.月월])\s?(\d{1,2})(?!\d)/gu,
  )) {
    yield { year: number(year), month: number(month), day: number(day) };
  }
  for (const [, first, second, year] of text.matchAll(
    /(?<!\d)(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?!\d)/g,
  )) {
    const full = number(year) < 100 ? 2000 + number(year) : number(year);
    yield numericDay(number(first), number(second), full, lang);
  }
  for (const [, day, word = '', year] of text.matchAll(
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:de |of |d[’'])?(\p{L}[\p{L}\p{M}]{1,14})\.?,?[\s-]{1,3}(?:de |del )?(\d{4})(?!\d)/giu,
  )) {
    const month = monthOf(word, language);
    if (month) yield { year: number(year), month, day: number(day) };
  }
  for (const [, word = '', day, year] of text.matchAll(
    /(\p{L}[\p{L}\p{M}]{1,14})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/giu,
  )) {
    const month = monthOf(word, language);
    if (month) yield { year: number(year), month, day: number(day) };
  }
}

/** "2026. március 3.", "2026 m. kovo 3 d.": the year first, with the month's name. */
function* yearFirst(text: string, lang: string): Generator<Day> {
  for (const [, year, word = '', day] of text.matchAll(
    /(?<!\d)(\d{4})\.?\s(?:m\.\s)?(\p{L}[\p{L}\p{M}]{2,14})\.?\s(\d{1,2})(?!\d)/gu,
  )) {
    const month = monthOf(word, primaryLanguage(lang));
    if (month) yield { year: Number(year), month, day: Number(day) };
  }
}

/** Iran counts the years from the Hijra and by the sun. */
function* persianDays(text: string): Generator<Day> {
  const date = persianDate(text);
  if (date)
    yield { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function* allDays(text: string, lang: string): Generator<Day> {
  yield* days(text, lang);
  yield* yearFirst(text, lang);
  if (primaryLanguage(lang) === 'fa') yield* persianDays(text);
}

const two = (value: number): string => String(value).padStart(2, '0');

function isReal({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1980 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/**
 * The first date in a text, as an ISO 8601 calendar date. Names of months are those of the language
 * and of English, digits those of any script.
 * @param text only its first 300 characters are read.
 */
export function dateInText(text: string, lang: string): string | undefined {
  const plain = latinDigits(text.slice(0, 300));
  if (!/\d{2}/.test(plain)) return undefined;
  for (const found of allDays(plain, lang)) {
    /* The Thai calendar counts from the Buddha's death. */
    const day =
      found.year > 2400 && found.year < 2700 ? { ...found, year: found.year - 543 } : found;
    if (isReal(day)) return `${day.year}-${two(day.month)}-${two(day.day)}`;
  }
  return undefined;
}
