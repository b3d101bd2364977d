import { primaryLanguage } from './language';

/** What a recogniser makes of a text: `LanguageDetectionResult` of `browser.i18n`. */
export interface Recognition {
  readonly isReliable: boolean;
  readonly languages: readonly {
    /** BCP 47 tag. */
    readonly language: string;
    /** Of the text. */
    readonly percentage: number;
  }[];
}

/** A story of one language quotes others in less than the rest. */
const LEAST_PERCENTAGE = 70;
/** What recognisers say where they know none. */
const UNKNOWN = new Set(['', 'un', 'und', 'xx']);
/** Languages that recognisers take for one another; among these the page knows best. */
const KIN = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh', 'cnr'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['gl', 'pt'],
  ['bg', 'mk'],
  ['hi', 'mr', 'ne', 'mai', 'bho'],
  ['fa', 'prs'],
  ['tl', 'fil'],
];

function isAkin(one: string, other: string): boolean {
  return one === other || KIN.some((family) => family.includes(one) && family.includes(other));
}

/** Characters; more makes no recogniser surer. */
const ENOUGH = 4000;
const LATIN = /\p{sc=Latin}+/gu;
const OTHER_LETTERS = /(?:[^\P{L}\p{sc=Latin}]\p{M}*)+/gu;
const SPACES = /\s+/g;

/**
 * What of a story is worth showing to a recogniser: Latin letters, or all others, whichever are more.
 * Chrome is not sure of a whole text that has a few names in another script.
 */
export function sampleOf(text: string): string {
  const begun = text.replace(SPACES, ' ').slice(0, ENOUGH);
  const lengthOf = (letters: RegExp) => (begun.match(letters) ?? []).join('').length;
  const others = lengthOf(LATIN) > lengthOf(OTHER_LETTERS) ? OTHER_LETTERS : LATIN;
  return begun.replace(others, ' ');
}

/**
 * The language of a story, as a BCP 47 tag: by its words where they are sure, else as the page says.
 * @param declared what the page names; empty where it names none.
 */
export function recognisedLanguage(declared: string, recognition: Recognition): string {
  const [first] = [...recognition.languages].sort((a, b) => b.percentage - a.percentage);
  if (!first || !recognition.isReliable || first.percentage < LEAST_PERCENTAGE) return declared;
  if (UNKNOWN.has(first.language)) return declared;
  const found = Intl.getCanonicalLocales(first.language)[0] ?? '';
  return isAkin(primaryLanguage(found), primaryLanguage(declared)) ? declared : found;
}
