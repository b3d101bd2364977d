/** Kinds of UTF-16 code units, as far as the cutting of words is concerned. */
export const OTHER = 1;
/** A letter, mark or digit of a script that parts words by spaces. */
export const LETTER = 2;
/** A letter of a script that does not. */
export const SIGN = 3;

/** Thai, Han, Hiragana and Katakana. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x0e01, 0x0e5b],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3041, 0x30fa],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];
const WRITTEN = /[\p{L}\p{M}\p{N}]/u;

/* Unicode's tables are slow to ask; each code unit is asked about once. */
const KINDS = new Uint8Array(0x10000);

/** The kind of one code unit. */
export function kindOf(unit: number): number {
  const known = KINDS[unit] ?? OTHER;
  if (known !== 0) return known;
  const kind = readKind(unit);
  KINDS[unit] = kind;
  return kind;
}

function readKind(unit: number): number {
  const char = String.fromCharCode(unit);
  if (char.toLowerCase() !== char.toUpperCase()) return LETTER;
  if (unit < 0x80) return char >= '0' && char <= '9' ? LETTER : OTHER;
  if (!isWritten(unit, char)) return OTHER;
  return SIGNS.some(([first, last]) => unit >= first && unit <= last) ? SIGN : LETTER;
}

/* Quotes and dashes are on every page; with them the pattern would be compiled on every page. */
function isWritten(unit: number, char: string): boolean {
  const isPunctuation = unit >= 0x2000 && unit < 0x2070;
  return !isPunctuation && WRITTEN.test(char);
}

/** Where the run of letters ends that holds this place. */
export function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kindOf(text.charCodeAt(end)) === LETTER) end += 1;
  return end;
}

/** Where the first letter stands, and where the last one ends; empty where there is none. */
export function lettersOf(text: string): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  while (start < end && kindOf(text.charCodeAt(start)) === OTHER) start += 1;
  while (end > start && kindOf(text.charCodeAt(end - 1)) === OTHER) end -= 1;
  return { start, end };
}

/** The runs of letters of a text, whatever their script. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const inWord = at < text.length && kindOf(text.charCodeAt(at)) !== OTHER;
    if (inWord && start < 0) start = at;
    if (inWord || start < 0) continue;
    words.push(text.slice(start, at));
    start = -1;
  }
  return words;
}
