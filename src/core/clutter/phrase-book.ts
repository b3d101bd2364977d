import { lettersOf } from './characters';
import { indexPhrases, listsOpening, listsSaid, type PhraseIndex } from './phrase-index';
import { PHRASES } from './phrases';
import { en } from './phrases/en';
import type { Phrases } from './phrases/phrases';

export type ListName = Exclude<keyof Phrases, 'lang'>;

/** The phrases that may stand on one page. What it was asked about a text once, it remembers. */
export interface PhraseBook {
  /** The text is one of the phrases and nothing else; punctuation around it aside. */
  is(list: ListName, text: string): boolean;
  /** The text starts with one of the phrases, or is one of a single word. */
  starts(list: ListName, text: string): boolean;
  /** The text says one of the phrases itself, that is, not within quotation marks. */
  says(list: ListName, text: string): boolean;
}

/** Most texts. */
const ASCII = /^[\t\n\f\r -~]*$/;
const SPACES = /\s{2,}|[^\S ]/g;
/** Opening quotation marks, and what may close them. */
const QUOTES: Readonly<Record<string, RegExp>> = {
  ...{ '“': /”/g, '„': /[“”]/g, '«': /»/g, '»': /«/g, '「': /」/g, '『': /』/g, '"': /"/g },
};
const OPENING = /[“„«»「『"]/g;
/** Characters; a longer text is no label. */
const LONGEST_LABEL = 200;

/** One spelling for comparing: compatibility forms, case, quotes and spaces made alike. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(SPACES, ' ').trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307|ı/g, 'i')
    .replace(/[‘’`´]/g, "'")
    .replace(SPACES, ' ')
    .trim();
}

/** A label without what surrounds it, such as colons, arrows and icons. */
export function bareLabel(text: string): string {
  const folded = fold(text);
  const { start, end } = lettersOf(folded);
  return folded.slice(start, end);
}

/** The text without what stands within quotation marks. */
function withoutQuotes(text: string): string {
  if (text.search(OPENING) < 0) return text;
  const unclosed = new Set<string>();
  let left = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(OPENING)) {
    const closing = QUOTES[mark];
    if (!closing || index < from || unclosed.has(mark)) continue;
    closing.lastIndex = index + 1;
    if (closing.test(text)) {
      left += `${text.slice(from, index)} `;
      from = closing.lastIndex;
    } else unclosed.add(mark);
  }
  return left + text.slice(from);
}

function codeOf(lang: string): string {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const code = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  return PHRASES.some((phrases) => phrases.lang === code) ? code : '';
}

const NAMES = Object.keys(en).filter((name): name is ListName => name !== 'lang');
/** A bit for each list. */
const BITS = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<ListName, number>;

/** @param codes the languages; all where there are none. */
function makeIndex(codes: ReadonlySet<string>): PhraseIndex {
  const phrases = new Map<string, number>();
  for (const language of PHRASES) {
    if (codes.size > 0 && !codes.has(language.lang)) continue;
    for (const name of NAMES) {
      for (const phrase of language[name]) {
        const folded = fold(phrase);
        phrases.set(folded, (phrases.get(folded) ?? 0) | BITS[name]);
      }
    }
  }
  return indexPhrases(phrases);
}

/** Dear to make and cheap to keep; one for each language met, with those that go with it. */
const INDEXES = new Map<string, PhraseIndex>();

function indexFor(lang: string, others: readonly string[]): PhraseIndex {
  const code = codeOf(lang);
  const codes = new Set(code === '' ? [] : [code, 'en', ...others]);
  const name = [...codes].join();
  const index = INDEXES.get(name) ?? makeIndex(codes);
  INDEXES.set(name, index);
  return index;
}

/** The lists that a text is, starts with and says, a bit each; what it says only when asked for. */
interface Reading {
  readonly is: number;
  readonly starts: number;
  /** The text as it is compared, where it is no longer than a label. */
  readonly folded: string | undefined;
  says?: number;
}

function readLabel(index: PhraseIndex, text: string): Reading {
  const isLong = text.length > LONGEST_LABEL;
  const folded = fold(isLong ? text.slice(0, LONGEST_LABEL) : text);
  const { is, starts } = listsOpening(index, folded);
  return isLong ? { is: 0, starts, folded: undefined } : { is, starts, folded };
}

/**
 * The phrases for one page, those in English always among them.
 * @param lang BCP 47 tag; all languages are used where it is empty or unknown.
 * @param others BCP 47 primary tags of languages whose phrases may stand there too.
 */
export function phraseBook(lang: string, others: readonly string[] = []): PhraseBook {
  const index = indexFor(lang, others);
  const readings = new Map<string, Reading>();
  const read = (text: string): Reading => {
    const known = readings.get(text);
    if (known) return known;
    const reading = readLabel(index, text);
    readings.set(text, reading);
    return reading;
  };
  return {
    is: (list, text) => (read(text).is & BITS[list]) !== 0,
    starts: (list, text) => (read(text).starts & BITS[list]) !== 0,
    says: (list, text) => {
      const reading = read(text);
      reading.says ??= listsSaid(index, withoutQuotes(reading.folded ?? fold(text)));
      return (reading.says & BITS[list]) !== 0;
    },
  };
}
