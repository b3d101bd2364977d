import { PHRASES } from './phrases';
import type { Phrases } from './phrases/phrases';

type ListName = Exclude<keyof Phrases, 'lang'>;

/** The phrases that may stand on one page, ready to be asked. */
export interface PhraseBook {
  /** The text is one of the phrases and nothing else; punctuation around it aside. */
  is(list: ListName, text: string): boolean;
  /** The text starts with one of the phrases. */
  starts(list: ListName, text: string): boolean;
  /** The text says one of the phrases itself, that is, not within quotation marks. */
  says(list: ListName, text: string): boolean;
}

const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|「[^」]*」|『[^』]*』|"[^"]*"/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** One spelling for comparing: compatibility forms, case, quotes and spaces made alike. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label without what surrounds it, such as colons, arrows and icons. */
export function bareLabel(text: string): string {
  return fold(text).replace(EDGES, '');
}

const listsOf = (lang: string): readonly Phrases[] => {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const code = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  const own = PHRASES.filter((phrases) => phrases.lang === code || phrases.lang === 'en');
  return PHRASES.some((phrases) => phrases.lang === code) ? own : PHRASES;
};

function hasWords(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (UNSPACED.test(phrase)) return true;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + phrase.length);
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

/**
 * The phrases for pages of one language, English always among them.
 * @param lang BCP 47 tag; all languages are used where it is empty or unknown.
 */
export function phraseBook(lang: string): PhraseBook {
  const lists = listsOf(lang);
  const cache = new Map<ListName, ReadonlySet<string>>();
  const phrasesOf = (name: ListName): ReadonlySet<string> => {
    const known = cache.get(name) ?? new Set(lists.flatMap((phrases) => phrases[name].map(fold)));
    cache.set(name, known);
    return known;
  };
  return {
    is: (list, text) => phrasesOf(list).has(bareLabel(text)),
    starts: (list, text) => {
      const label = bareLabel(text);
      for (const phrase of phrasesOf(list)) {
        if (label.startsWith(phrase) && (label.length === phrase.length || hasWords(label, phrase)))
          return true;
      }
      return false;
    },
    says: (list, text) => {
      const own = fold(text).replace(QUOTED, ' ');
      for (const phrase of phrasesOf(list)) if (hasWords(own, phrase)) return true;
      return false;
    },
  };
}
