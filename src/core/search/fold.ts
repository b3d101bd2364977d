/**
 * What readers leave out when they type. The vowel signs of Hindi or Thai and the voicing marks of
 * Japanese are part of the letter and stay.
 */
const MARKS = [
  /* Accents. */
  ...[
    '\\u0300-\\u036f',
    '\\u1ab0-\\u1aff',
    '\\u1dc0-\\u1dff',
    '\\u20d0-\\u20ff',
    '\\ufe20-\\ufe2f',
  ],
  /* Points of Hebrew. */
  ...['\\u0591-\\u05bd', '\\u05bf', '\\u05c1\\u05c2', '\\u05c4\\u05c5', '\\u05c7'],
  /* Vowel signs and hamzas of Arabic. */
  ...['\\u0610-\\u061a', '\\u064b-\\u065f', '\\u0670', '\\u06d6-\\u06dc', '\\u06df-\\u06e4'],
  ...['\\u06e7\\u06e8', '\\u06ea-\\u06ed'],
  /* The nukta of Hindi. */
  '\\u093c',
];
const LEFT_OUT = new RegExp(MARKS.map((range) => `[${range}]`).join('|'), 'gu');

/** Soft hyphens, joiners, marks of direction; and the tatweel, which only stretches a word. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;
const SINGLE_QUOTES = /[‘’‚‛′‹›`´ʼ]/gu;
const DOUBLE_QUOTES = /[“”„‟″«»]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const SPACES = /\s+/gu;
const STROKED = /[łøđħŧðþæœςٱیک]/gu;
/** Letters that Unicode does not take apart, by what readers type who have no key for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ٱ: 'ا',
  ی: 'ي',
  ک: 'ك',
};
const ONLY_ASCII = /^[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*$/;

/**
 * A text in the form in which it is searched: without case, accents, width, ways of writing quotation
 * marks, and what is not seen; white space is one space. Two texts that a reader would call the same
 * have the same form.
 */
export function foldForSearch(text: string): string {
  if (ONLY_ASCII.test(text)) return text.toLowerCase();
  /* Upper case first: only so does ß become ss. Marks go while they stand apart (form NFKD). */
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .replace(UNSEEN, '')
    .toUpperCase()
    .toLowerCase()
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC');
}
