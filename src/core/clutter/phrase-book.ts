import { PHRASES } from './phrases';
import type { Phrases } from './phrases/phrases';

type ListName = Exclude<keyof Phrases, 'lang'>;

/** The phrases that may stand on one page, ready to be asked. */
export interface PhraseBook {
  /** The text is one of the phrases and nothing else; punctuation around it aside. */
  is(list: ListName, text: string): boolean;
  /** The text starts with one of the phrases, or is one of a single word. */
  starts(list: ListName, text: string): boolean;
  /** The text says one of the phrases itself, that is, not within quotation marks. */
  says(list: ListName, text: string): boolean;
}

const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|「[^」]*」|『[^』]*』|"[^"]*"/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
/* Most texts; Unicode's tables are slow when they are first used. */
const ASCII = /^[\t\n\f\r -~]*$/;
const ASCII_EDGES = /^[^a-z0-9]+|[^a-z0-9]+$/g;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** One spelling for comparing: compatibility forms, case, quotes and spaces made alike. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307|ı/g, 'i')
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label without what surrounds it, such as colons, arrows and icons. */
export function bareLabel(text: string): string {
  return fold(text).replace(ASCII.test(text) ? ASCII_EDGES : EDGES, '');
}

/** Books are dear to make and cheap to keep; one for each language met. */
const BOOKS = new Map<string, PhraseBook>();

function codeOf(lang: string): string {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const code = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  return PHRASES.some((phrases) => phrases.lang === code) ? code : '';
}

/** What `*` in a phrase may stand for: a word or two. */
const WILDCARD = '[^.!?。！？]{1,24}';

function sourceOf(phrase: string): string {
  const parts = phrase.split('*').map((part) => part.trim());
  return parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(` ${WILDCARD} `);
}

/** Finds one of the phrases as whole words; in scripts without spaces, anywhere. */
function patternOf(phrases: readonly string[]): RegExp {
  const unspaced = phrases.filter((phrase) => UNSPACED.test(phrase)).map(sourceOf);
  const spaced = phrases.filter((phrase) => !UNSPACED.test(phrase)).map(sourceOf);
  const whole = spaced.length > 0 ? [`(?<!${LETTER})(?:${spaced.join('|')})(?!${LETTER})`] : [];
  return new RegExp([...unspaced, ...whole].join('|') || '(?!)', 'u');
}

/**
 * The phrases for pages of one language, English always among them.
 * @param lang BCP 47 tag; all languages are used where it is empty or unknown.
 */
export function phraseBook(lang: string): PhraseBook {
  const code = codeOf(lang);
  return remember(BOOKS, code, () => makeBook(code));
}

const hasSeveralWords = (phrase: string): boolean => phrase.includes(' ') || UNSPACED.test(phrase);

function makeBook(code: string): PhraseBook {
  const lists = PHRASES.filter(({ lang }) => code === '' || lang === code || lang === 'en');
  const labels = new Map<ListName, ReadonlySet<string>>();
  const patterns = new Map<ListName, RegExp>();
  const phrasesOf = (name: ListName): ReadonlySet<string> =>
    remember(labels, name, () => new Set(lists.flatMap((phrases) => phrases[name].map(fold))));
  const openings = new Map<ListName, RegExp>();
  /* One word alone, such as “donate”, opens many a sentence; as a label it is met whole. */
  const openingFor = (name: ListName): RegExp =>
    remember(openings, name, () => patternOf([...phrasesOf(name)].filter(hasSeveralWords)));
  const patternFor = (name: ListName): RegExp =>
    remember(patterns, name, () => patternOf([...phrasesOf(name)]));
  return {
    is: (list, text) => phrasesOf(list).has(bareLabel(text)),
    starts: (list, text) => {
      const label = bareLabel(text);
      return phrasesOf(list).has(label) || openingFor(list).exec(label)?.index === 0;
    },
    says: (list, text) => patternFor(list).test(fold(text).replace(QUOTED, ' ')),
  };
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
