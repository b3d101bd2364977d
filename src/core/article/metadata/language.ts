import { each, type Work } from '../work';

const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  /* English silent reading: M. Brysbaert, "How many words do we read per minute?", 2019. The others
     by their ratio to English in S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of
     Reading Performance: the New International Reading Speed Texts IReST", 2012. */
  en: 238,
  ar: 144,
  zh: 165,
  nl: 211,
  fi: 168,
  fr: 204,
  de: 187,
  he: 195,
  it: 196,
  ja: 201,
  pl: 173,
  pt: 189,
  ru: 192,
  sl: 188,
  es: 228,
  sv: 208,
  tr: 173,
};
const OTHERWISE = 190;
const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const RTL_LETTERS = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/gu;

/** The primary subtag of a BCP 47 tag, lower case. */
export function primaryLanguage(lang: string): string {
  return lang.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/** A claim as a BCP 47 tag; empty where it is none. */
function tagOf(claim: string): string {
  try {
    return Intl.getCanonicalLocales(claim.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

const CLAIMS = [
  'meta[http-equiv="content-language" i]',
  'meta[property="og:locale" i]',
  '[lang]:is(article, main, body)',
];

/** The language that a page declares, as a BCP 47 tag; empty where it declares none. */
export function languageOf(document: Document): string {
  const { documentElement: root } = document;
  const own = tagOf(root.getAttribute('lang') ?? '') || tagOf(root.getAttribute('xml:lang') ?? '');
  if (own) return own;
  for (const selector of CLAIMS) {
    const element = document.querySelector(selector);
    const tag = tagOf(element?.getAttribute('content') ?? element?.getAttribute('lang') ?? '');
    if (tag) return tag;
  }
  return '';
}

/** Which way a story runs: by its letters, else by its language. */
export function directionOf(text: string, lang: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 2000);
  const isRtl = RTL_LANGUAGES.has(primaryLanguage(lang));
  const fromRight = sample.match(RTL_LETTERS)?.length ?? 0;
  if (fromRight === 0 && !isRtl) return 'ltr';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return isRtl ? 'rtl' : 'ltr';
  return fromRight > letters / 2 ? 'rtl' : 'ltr';
}

/** Words of a text by Unicode's rules (UAX #29), with dictionaries for scripts without spaces. */
export function* countWords(text: string, lang: string): Work<number> {
  let count = 0;
  const segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'word' });
  yield* each(segmenter.segment(text), ({ isWordLike }) => (count += isWordLike ? 1 : 0));
  return count;
}

/** Minutes that a practised reader takes; at least one. */
export function readingMinutes(wordCount: number, lang: string): number {
  const speed = WORDS_PER_MINUTE[primaryLanguage(lang)] ?? OTHERWISE;
  return Math.max(1, Math.round(wordCount / speed));
}
