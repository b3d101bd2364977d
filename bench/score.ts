/** How one extracted text compares with the true one; every figure is 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scripts that put no space between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
/** A word, or one character of a script that puts no space between words. */
const WORD = new RegExp(
  `[${UNSPACED}]|(?:[^\\P{L}${UNSPACED}]|\\p{N})(?:[^\\P{L}${UNSPACED}]|[\\p{M}\\p{N}])*`,
  'gu',
);

/** Words of a text, case folded, in every script; fast on texts of megabytes. */
export function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function counts(list: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const word of list) map.set(word, (map.get(word) ?? 0) + 1);
  return map;
}

/** Precision, recall and F1 over the bags of words. */
export function score(text: string, truth: string): Score {
  const got = words(text);
  const want = words(truth);
  if (want.length === 0) {
    const right = got.length === 0 ? 1 : 0;
    return { precision: right, recall: right, f1: right };
  }
  const left = counts(want);
  let common = 0;
  for (const word of got) {
    const rest = left.get(word) ?? 0;
    if (rest === 0) continue;
    left.set(word, rest - 1);
    common += 1;
  }
  const precision = got.length === 0 ? 0 : common / got.length;
  const recall = common / want.length;
  return {
    precision,
    recall,
    f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Share of the snippets that stand in a text; spaces, case and punctuation aside. */
export function shareOf(snippets: readonly string[], text: string): number | undefined {
  if (snippets.length === 0) return undefined;
  const whole = ` ${words(text).join(' ')} `;
  const found = snippets.filter((snippet) => whole.includes(` ${words(snippet).join(' ')} `));
  return found.length / snippets.length;
}

/** So many words in a row are compared; fewer say little about where a line is from. */
const RUN = 3;
/** A line of which less stands in the other text is missing there. */
const PRESENT = 0.5;

function runs(list: readonly string[]): string[] {
  return list.slice(RUN - 1).map((_, i) => list.slice(i, i + RUN).join(' '));
}

/**
 * The lines of one text that are not in another: less than half of their runs of three words stand
 * there, wherever that text breaks its lines. Lines without a word are left out.
 */
export function missingLines(text: string, from: string): string[] {
  const other = words(from);
  const known = new Set(runs(other));
  const whole = ` ${other.join(' ')} `;
  return text.split('\n').filter((line) => {
    const list = words(line);
    if (list.length < RUN) return list.length > 0 && !whole.includes(` ${list.join(' ')} `);
    const all = runs(list);
    return all.filter((run) => known.has(run)).length < all.length * PRESENT;
  });
}
