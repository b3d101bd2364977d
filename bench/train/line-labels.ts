import { words } from '../score';

/** Words in a row by which a line is found in the true text. */
const GRAM = 4;
/** Share of a line's rows that must be found. */
const ENOUGH = 0.5;
/** Lines to each side that tell which of two equal texts is the story's. */
const NEAR = 4;

/** All runs of so many words, as texts. */
function grams(list: readonly string[], size: number): string[] {
  const runs: string[] = [];
  for (let i = 0; i + size <= list.length; i += 1) runs.push(list.slice(i, i + size).join(' '));
  return runs;
}

function isIn(line: readonly string[], whole: ReadonlySet<string>, inText: Gram): boolean {
  if (line.length === 0) return false;
  if (whole.has(line.join(' '))) return true;
  if (line.length < GRAM - 1) return false;
  const size = Math.min(GRAM, line.length);
  const rows = grams(line, size);
  return rows.filter((row) => inText(row, size)).length / rows.length >= ENOUGH;
}

type Gram = (row: string, size: number) => boolean;

/** Where a text stands twice, only the one among lines of the story is the story's. */
function dropEchoes(lines: readonly (readonly string[])[], labels: boolean[]): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (labels[i]) places.set(line.join(' '), [...(places.get(line.join(' ')) ?? []), i]);
  });
  const found = [...labels];
  const company = (at: number): number => {
    let sum = 0;
    for (let i = at - NEAR; i <= at + NEAR; i += 1) {
      if (i !== at && found[i]) sum += Math.min(30, lines[i]?.length ?? 0);
    }
    return sum;
  };
  for (const same of places.values()) {
    const best = same.reduce((a, b) => (company(b) > company(a) ? b : a));
    for (const i of same) labels[i] = i === best;
  }
}

/** Which lines of a page stand in the true text of its story. */
export function labelLines(lines: readonly (readonly string[])[], truth: string): boolean[] {
  const all = words(truth);
  const whole = new Set(truth.split('\n').map((line) => words(line).join(' ')));
  const known = new Map([GRAM - 1, GRAM].map((size) => [size, new Set(grams(all, size))]));
  const labels = lines.map((line) =>
    isIn(line, whole, (row, size) => known.get(size)?.has(row) ?? false),
  );
  dropEchoes(lines, labels);
  return labels;
}
