import type { Line } from './line-facts';
import MODEL from './line-model.json';
import type { Block } from '../survey';
import { each, type Work } from '../work';
import { predictor, probability, type TreeModel } from '../trees';

/** What `bench/train/judge.ts` writes: trees over the facts of lines, and what names speak for. */
interface LineModel extends TreeModel {
  /** Log-odds, in tenths, that a box whose class or id has this word holds the story. */
  readonly names: Readonly<Record<string, number>>;
}

const { names, ...trees }: LineModel = MODEL;
/** The trees of the judge, for explaining what they say. */
export const LINE_MODEL: TreeModel = trees;
const predict = predictor(trees);

/** How much the words of class and id speak for the story, in log-odds. */
export const NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(names).map(([name, tenths]) => [name, tenths / 10]),
);

/** A line and how likely it is the story's, 0 to 1. */
export interface JudgedLine {
  readonly line: Line;
  readonly likely: number;
  /** The outermost list or table around it. */
  readonly whole?: Block;
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
  for (const { line, likely, whole } of judged) {
    if (!whole) continue;
    const sum = sums.get(whole) ?? { likely: 0, length: 0 };
    sums.set(whole, sum);
    sum.likely += likely * line.block.length;
    sum.length += line.block.length;
  }
  return judged.map((one) => {
    const sum = one.whole && sums.get(one.whole);
    return sum ? { ...one, likely: sum.likely / sum.length } : one;
  });
}

/** Asks the model about every line. */
export function* judgeLines(lines: readonly Line[]): Work<JudgedLine[]> {
  const judged: JudgedLine[] = [];
  yield* each(lines, (line) => {
    const whole = wholeAround(line.block);
    judged.push({ line, likely: probability(predict(line.facts)), ...(whole ? { whole } : {}) });
  });
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
