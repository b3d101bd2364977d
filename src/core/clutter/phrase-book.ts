import { lettersOf } from './characters';
import { indexPhrases, listsOpening, listsSaid, type PhraseIndex } from './phrase-index';
import { PHRASES } from './phrases';
import { en } from './phrases/en';
import type { Phrases } from './phrases/phrases';
import { countWords } from './word-lists';

/** Lists of single words, which say something only in numbers. */
const WORD_LISTS = ['addressWords', 'mediaWords', 'givingWords'] as const;
type WordListName = (typeof WORD_LISTS)[number];

export type ListName = Exclude<keyof Phrases, 'lang' | WordListName>;

/** The phrases that may stand on one page. What it was asked about a text once, it remembers. */
export interface PhraseBook {
  /** The text is one of the phrases and nothing else; punctuation around it aside. */
  is(list: ListName, text: string): boolean;
  /** The text starts with one of the phrases itself, not quoted, or is one of a single word. */
  starts(list: ListName, text: string): boolean;
  /** The text says one of the phrases itself, that is, not within quotation marks. */
  says(list: ListName, text: string): boolean;
  /** How many different words of a list the text says itself. */
  count(list: WordListName, text: string): number;
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

/** Whether a text begins with somebody's words and goes on in its own. */
function opensQuoted(text: string): boolean {
  const close = QUOTES[text[0] ?? ''];
  if (!close) return false;
  close.lastIndex = 1;
  const end = close.exec(text)?.index ?? text.length;
  return bareLabel(text.slice(end)) !== '';
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

const UNLISTED: ReadonlySet<string> = new Set(['lang', ...WORD_LISTS]);
const NAMES = Object.keys(en).filter((name): name is ListName => !UNLISTED.has(name));
/** A bit for each list. */
const BITS = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<ListName, number>;

/** @param codes the languages; all where there are none. */
const phrasesOf = (codes: ReadonlySet<string>): readonly Phrases[] =>
  PHRASES.filter(({ lang }) => codes.size === 0 || codes.has(lang));

function makeIndex(codes: ReadonlySet<string>): PhraseIndex {
  const phrases = new Map<string, number>();
  for (const language of phrasesOf(codes)) {
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

/** The languages of a page; none stands for all. */
function codesFor(lang: string, others: readonly string[]): ReadonlySet<string> {
  const code = codeOf(lang);
  return new Set(code === '' ? [] : [code, 'en', ...others]);
}

function indexFor(codes: ReadonlySet<string>): PhraseIndex {
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
  const own = opensQuoted(folded) ? 0 : starts;
  return isLong ? { is: 0, starts: own, folded: undefined } : { is, starts: own, folded };
}

/**
 * The phrases for one page, those in English always among them.
 * @param lang BCP 47 tag; all languages are used where it is empty or unknown.
 * @param others BCP 47 primary tags of languages whose phrases may stand there too.
 */
export function phraseBook(lang: string, others: readonly string[] = []): PhraseBook {
  const codes = codesFor(lang, others);
  const index = indexFor(codes);
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
    count: (list, text) => {
      const said = withoutQuotes(fold(text));
      return countWords(said, [...new Set(phrasesOf(codes).flatMap((one) => one[list]))]);
    },
  };
}
