/** A text in the form in which texts are compared, with the way back. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the original the characters it stands for begin. */
  readonly starts: Uint32Array;
  /** And where they end (exclusive). */
  readonly ends: Uint32Array;
}

const FIRST_COMBINING = 0x300;
const SINGLE_QUOTES = /[‘’‚‛′‹›`´ʼ]/gu;
const DOUBLE_QUOTES = /[“”„‟″«»]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
/** White space, what is never seen (soft hyphen, joiners, marks of direction), and the tatweel. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\u0640]/gu;
/** The vowels of Arabic and Hebrew, which the same text has or has not. */
const VOWELS = /[\u064b-\u0652\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;
/** What belongs to the character before it: marks, and the vowels and finals of Hangul syllables. */
const EXTENDS = /\p{M}|\u200c|\u200d|[\u1160-\u11ff]/u;

/**
 * Folds a text so that the same story compares equal in every view: white space left out, quotation
 * marks and dashes plain, invisible characters dropped, Unicode in form NFKC (UAX #15). Letters keep
 * their case. Whole characters are folded together with their combining marks.
 */
export function foldWithMap(original: string): Folded {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const foldCluster = rememberingFolder();

  function emit(code: number, start: number, end: number): void {
    const isRepeatedDash = code === 0x2d && codes.at(-1) === 0x2d;
    if (isRepeatedDash) {
      ends[ends.length - 1] = end;
      return;
    }
    codes.push(code);
    starts.push(start);
    ends.push(end);
  }

  let start = 0;
  while (start < original.length) {
    const code = original.charCodeAt(start);
    const next = original.charCodeAt(start + 1);
    if (code < 0x80 && !(next >= FIRST_COMBINING)) {
      if (code > 0x20 && code !== 0x60 && code !== 0x7f) emit(code, start, start + 1);
      else if (code === 0x60) emit(0x27, start, start + 1);
      start += 1;
      continue;
    }
    const end = clusterEnd(original, start);
    const folded = foldCluster(original.slice(start, end));
    for (let i = 0; i < folded.length; i += 1) emit(folded.charCodeAt(i), start, end);
    start = end;
  }
  return { text: toText(codes), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The folded text alone. */
export function fold(original: string): string {
  return foldWithMap(original).text;
}

function clusterEnd(text: string, start: number): number {
  let end = start + lengthAt(text, start);
  while (text.charCodeAt(end) >= FIRST_COMBINING && EXTENDS.test(characterAt(text, end))) {
    end += lengthAt(text, end);
  }
  return end;
}

function characterAt(text: string, index: number): string {
  return text.slice(index, index + lengthAt(text, index));
}

function lengthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/* A page has few different characters: each is looked up in the Unicode tables once. */
function rememberingFolder(): (cluster: string) => string {
  const known = new Map<string, string>();
  return (cluster) => {
    let folded = known.get(cluster);
    if (folded === undefined) {
      folded = plain(plain(cluster).normalize('NFKC')).replace(UNSEEN, '').replace(VOWELS, '');
      known.set(cluster, folded);
    }
    return folded;
  };
}

/* Before NFKC, which would take some of these apart, and after it, which makes new ones. */
function plain(text: string): string {
  return text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');
}

function toText(codes: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += 8192) {
    parts.push(String.fromCharCode(...codes.slice(i, i + 8192)));
  }
  return parts.join('');
}
