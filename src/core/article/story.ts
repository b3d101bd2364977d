import { assemble } from './assemble';
import { expectedF1, judgeLines, NAME_WEIGHTS, type JudgedLine } from './judge';
import { keptLines } from './kept-lines';
import { readLines } from './line-facts';
import type { OutlineScene } from './page-outline';
import { ordersIn, readByReadability } from './readability';
import type { Survey } from './survey';
import type { Work } from './work';

/** One reading of the page: the element that holds the story, and where it came from. */
export interface Story {
  readonly root: Element;
  readonly candidate: 'readability' | 'judge';
  /** Why this one was chosen. */
  readonly reason: string;
  /** Page-order numbers of what stands in the story's part of the page but is not the story. */
  readonly unrelated: ReadonlySet<number>;
  readonly judged: readonly JudgedLine[];
  /** The F1 to be expected of each candidate, 0 to 1. */
  readonly expectedF1: Readonly<Record<'judge' | 'readability', number>>;
  /** Page-order numbers of what Readability kept. */
  readonly plain: ReadonlySet<number>;
}

/** Weighted characters without which the judge has found no story. */
const LEAST = 100;
/** The plain choice is kept where another would hardly be better. */
const MARGIN = 0.005;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Says in words what decided between the candidates. */
function reasonFor({ judge, readability }: Story['expectedF1'], isLong: boolean): string {
  const expected = `expected F1 is ${percent(judge)}, that of Readability ${percent(readability)}`;
  const sum = `The judge of lines’ ${expected}`;
  if (!isLong) return `${sum}. What the judge kept is too short for a story`;
  if (readability === 0) return `${sum}. Readability found no story`;
  if (judge > readability + MARGIN) return `${sum}. The higher one was taken`;
  return `${sum}. Readability’s is kept unless the judge’s is clearly higher`;
}

/** What the page says about its story that the judge of lines may know. */
export type StoryScene = Pick<OutlineScene, 'title' | 'excerpt' | 'authors'>;

/**
 * Reads the story out of a copy that has lost its clutter; takes its elements out of the copy. Readability and a judge of single lines
 * each choose; the choice of which more is expected is taken.
 */
export function* chooseStory(survey: Survey, scene: StoryScene): Work<Story | undefined> {
  const plain = yield* readByReadability(survey);
  yield 0.6;
  const kept = plain ? ordersIn(plain) : new Set<number>();
  const lines = yield* readLines({ ...scene, survey, kept, nameWeights: NAME_WEIGHTS });
  const judged = yield* judgeLines(lines);
  const keep = keptLines(judged, (block) => kept.has(block.order));
  const length = [...keep].reduce((sum, block) => sum + block.length, 0);
  const expected = {
    judge: expectedF1(judged, ({ line }) => keep.has(line.block)),
    readability: expectedF1(judged, ({ line }) => kept.has(line.block.order)),
  };
  const isBetter = expected.judge > expected.readability + MARGIN;
  const reason = reasonFor(expected, length >= LEAST);
  const found = { reason, judged, plain: kept, expectedF1: expected };
  if (plain && (!isBetter || length < LEAST)) {
    return { ...found, root: plain, candidate: 'readability', unrelated: new Set() };
  }
  if (length < LEAST) return undefined;
  return { ...found, ...assemble(survey, keep), candidate: 'judge' };
}
