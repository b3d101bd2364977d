import { kindOf, LETTER, lettersOf, OTHER, SIGN, wordEnd } from './characters';

interface Phrase {
  readonly text: string;
  /** Stands between other signs than letters; phrases of scripts without spaces stand anywhere. */
  readonly whole: boolean;
  /** One word alone, such as “donate”, opens many a sentence; as a label it is met whole. */
  readonly opens: boolean;
  /** For a phrase with `*` in it. */
  readonly pattern: RegExp | undefined;
  /** Its last code unit, by which most texts are told from it at once; none for a pattern. */
  readonly last: number | undefined;
  /** The lists that it is in, a bit each. */
  readonly lists: number;
}

/** Phrases by a hash of their first word, or of their first letter in scripts without spaces. */
export type PhraseIndex = readonly (readonly Phrase[])[];

const BUCKETS = 1 << 13;
const NONE: Phrase[] = [];

/** What `*` in a phrase may stand for: a word or two. */
const WILDCARD = '[^.!?。！？]{1,24}?';

function patternOf(text: string): RegExp | undefined {
  if (!text.includes('*')) return undefined;
  const parts = text.split('*').map((part) => part.trim());
  const literal = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(literal.join(` ${WILDCARD} `), 'y');
}

function hasSigns(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (kindOf(text.charCodeAt(at)) === SIGN) return true;
  }
  return false;
}

/** Where the word ends that starts here, or the letter of a script without spaces. */
function firstEnd(text: string, start: number): number {
  return kindOf(text.charCodeAt(start)) === LETTER ? wordEnd(text, start) : start + 1;
}

function bucketOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  return hash & (BUCKETS - 1);
}

/** @param phrases folded, each with the lists that it is in. */
export function indexPhrases(phrases: ReadonlyMap<string, number>): PhraseIndex {
  const index: Phrase[][] = new Array<Phrase[]>(BUCKETS).fill(NONE);
  for (const [text, lists] of phrases) {
    const whole = !hasSigns(text);
    const opens = !whole || text.includes(' ');
    const pattern = patternOf(text);
    const last = pattern ? undefined : text.charCodeAt(text.length - 1);
    const phrase = { text, whole, opens, pattern, last, lists };
    const bucket = bucketOf(text, 0, firstEnd(text, 0));
    const others = index[bucket] ?? NONE;
    if (others === NONE) index[bucket] = [phrase];
    else others.push(phrase);
  }
  return index;
}

/** Where a phrase ends that starts at this place; -1 where it does not. */
function endOf({ text: phrase, pattern, whole }: Phrase, text: string, at: number): number {
  let end = at + phrase.length;
  if (pattern) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return -1;
    end = pattern.lastIndex;
  } else if (!text.startsWith(phrase, at)) return -1;
  return whole && end < text.length && kindOf(text.charCodeAt(end)) !== OTHER ? -1 : end;
}

const mayEnd = ({ text: { length }, last }: Phrase, text: string, at: number): boolean =>
  last === undefined || text.charCodeAt(at + length - 1) === last;

/** The lists of which a folded text says a phrase. */
export function listsSaid(index: PhraseIndex, text: string): number {
  let lists = 0;
  let before = OTHER;
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === OTHER) {
      before = kind;
      at += 1;
      continue;
    }
    const end = firstEnd(text, at);
    for (const phrase of index[bucketOf(text, at, end)] ?? NONE) {
      if (phrase.whole && before !== OTHER) continue;
      if (!mayEnd(phrase, text, at)) continue;
      if (endOf(phrase, text, at) >= 0) lists |= phrase.lists;
    }
    before = kind;
    at = end;
  }
  return lists;
}

/** The lists of which a folded text is a phrase, and those with one of which it starts. */
export function listsOpening(index: PhraseIndex, text: string): { is: number; starts: number } {
  const { start, end } = lettersOf(text);
  let is = 0;
  let starts = 0;
  if (start === end) return { is, starts };
  for (const phrase of index[bucketOf(text, start, firstEnd(text, start))] ?? NONE) {
    const last = endOf(phrase, text, start);
    if (last === end) is |= phrase.lists;
    if (last === end || (last >= 0 && phrase.opens)) starts |= phrase.lists;
  }
  return { is, starts };
}
