import { LINE_FACTS, type Line } from './line-facts';
import MODEL from './line-model.json';
import type { Block } from './survey';
import { predictor, probability, type TreeModel } from './trees';

/** What `bench/train/judge.ts` writes: trees over the facts of lines, and what names speak for. */
interface LineModel extends TreeModel {
  /** Log-odds, in tenths, that a box whose class or id has this word holds the story. */
  readonly names: Readonly<Record<string, number>>;
}

const { names, ...trees }: LineModel = MODEL;
const predict = predictor(trees);

/** How much the words of class and id speak for the story, in log-odds. */
export const NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(names).map(([name, tenths]) => [name, tenths / 10]),
);

/** A line and how likely it is the story's, 0 to 1. */
export interface JudgedLine {
  readonly line: Line;
  readonly likely: number;
}

const WHOLES = new Set(['table', 'ul', 'ol', 'dl']);

/** The outermost list or table around a block. */
function wholeAround(block: Block): Block | undefined {
  let whole: Block | undefined;
  for (let up = block.parent; up; up = up.parent) if (WHOLES.has(up.tag)) whole = up;
  return whole;
}

/** A list or a table is the story's as a whole, or not at all: its lines share what is likely. */
function shareWithinWholes(judged: readonly JudgedLine[]): JudgedLine[] {
  const sums = new Map<Block, { likely: number; length: number }>();
  const wholes = judged.map(({ line, likely }) => {
    const whole = wholeAround(line.block);
    if (!whole) return undefined;
    const sum = sums.get(whole) ?? { likely: 0, length: 0 };
    sums.set(whole, sum);
    sum.likely += likely * line.block.length;
    sum.length += line.block.length;
    return sum;
  });
  return judged.map((one, i) => {
    const sum = wholes[i];
    return sum ? { ...one, likely: sum.likely / sum.length } : one;
  });
}

/** Asks the model about every line. */
export function judgeLines(lines: readonly Line[]): JudgedLine[] {
  const judged = lines.map((line) => ({ line, likely: probability(predict(line.facts)) }));
  return shareWithinWholes(judged);
}

const lengthOf = ({ line }: JudgedLine): number => line.block.length;

/** What is lost weighs more for a reader than what is left over. */
const LENIENCE = 0.8;

/**
 * The probability from which lines should be kept, so that the expected F1 is greatest (D. Lewis,
 * "Evaluating and optimizing autonomous text classification systems", 1995), and a little more.
 */
export function bestThreshold(judged: readonly JudgedLine[]): number {
  const sorted = judged.toSorted((a, b) => b.likely - a.likely);
  let [best, threshold, kept, hits] = [0, 1, 0, 0];
  const all = judged.reduce((sum, one) => sum + one.likely * lengthOf(one), 0);
  for (const one of sorted) {
    kept += lengthOf(one);
    hits += one.likely * lengthOf(one);
    const f1 = (2 * hits) / (kept + all);
    if (f1 > best) [best, threshold] = [f1, one.likely];
  }
  return threshold * LENIENCE;
}

/** The F1 to be expected if these lines are kept, 0 to 1. */
export function expectedF1(
  judged: readonly JudgedLine[],
  isKept: (line: JudgedLine) => boolean,
): number {
  let [all, kept, hits] = [0, 0, 0];
  for (const one of judged) {
    const length = lengthOf(one);
    all += one.likely * length;
    if (!isKept(one)) continue;
    kept += length;
    hits += one.likely * length;
  }
  return kept + all === 0 ? 0 : (2 * hits) / (kept + all);
}

/** What gives a story its form, and is easily taken for something else. */
const FORM = /^(h[2-6]|li|dt|dd|t[hd]|caption|blockquote|cite|pre)$/;
/** How much less likely than others such lines may be; cells hardly ever read like a story. */
const FORM_LENIENCE = 0.2;
const CELL_LENIENCE = 0.04;
const CELL = /^(t[hd]|caption)$/;

const REPEATED = LINE_FACTS.indexOf('repeated');

/** The time of an entry, as live blogs have it, is a form, too; what a page says twice is none. */
function isForm({ block: { tag, children }, facts }: Line): boolean {
  if ((facts[REPEATED] ?? 1) > 1) return false;
  return FORM.test(tag) || (children.length === 1 && children[0]?.tag === 'time');
}

/** Ids that links within these lines lead to, as those of footnotes do. */
function targetsOf(kept: Iterable<Block>): Set<string> {
  const targets = new Set<string>();
  for (const { element, links } of kept) {
    if (links === 0) continue;
    for (const link of element.querySelectorAll('a[href^="#"]')) {
      targets.add(decodeFragment(link.getAttribute('href') ?? ''));
    }
  }
  targets.delete('');
  return targets;
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/**
 * The lines to keep: those likely enough; between them the headings, lists, tables, quotes and
 * times that Readability kept too; and the notes that they lead to.
 */
export function keptLines(
  judged: readonly JudgedLine[],
  isPlainlyKept: (block: Block) => boolean,
): Set<Block> {
  const threshold = bestThreshold(judged);
  const isLikely = ({ likely }: JudgedLine): boolean => likely >= threshold;
  const [first, last] = [judged.findIndex(isLikely), judged.findLastIndex(isLikely)];
  const kept = new Set<Block>();
  judged.forEach((one, i) => {
    const { block } = one.line;
    const isWithin = i > first && i < last && isForm(one.line) && isPlainlyKept(block);
    const lenience = CELL.test(block.tag) ? CELL_LENIENCE : FORM_LENIENCE;
    const enough = isWithin ? threshold * lenience : threshold;
    if (one.likely >= enough) kept.add(block);
  });
  const targets = targetsOf(kept);
  if (targets.size === 0) return kept;
  const isTarget = ({ line: { block } }: JudgedLine): boolean =>
    targets.has(block.element.id) ||
    (block.tag === 'p' && targets.has(block.parent?.element.id ?? ''));
  const all = judged.filter((one) => kept.has(one.line.block) || isTarget(one));
  return new Set(all.map(({ line }) => line.block));
}
