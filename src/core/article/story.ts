import { assemble } from './assemble';
import { expectedF1, judgeLines, NAME_WEIGHTS, type JudgedLine } from './judge';
import { keptLines } from './kept-lines';
import { readLines } from './line-facts';
import type { OutlineScene } from './page-outline';
import { ordersIn, readByReadability } from './readability';
import type { Survey } from './survey';

/** One reading of the page: the element that holds the story, and where it came from. */
export interface Story {
  readonly root: Element;
  readonly candidate: 'readability' | 'judge';
  /** Why this one was chosen. */
  readonly reason: string;
  /** Page-order numbers of what stands in the story's part of the page but is not the story. */
  readonly unrelated: ReadonlySet<number>;
  readonly judged: readonly JudgedLine[];
}

/** Weighted characters without which the judge has found no story. */
const LEAST = 100;
/** The plain choice is kept where another would hardly be better. */
const MARGIN = 0.005;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What the page says about its story that the judge of lines may know. */
export type StoryScene = Pick<OutlineScene, 'title' | 'excerpt' | 'authors'>;

/**
 * Reads the story out of a copy that has lost its clutter; takes its elements out of the copy. Readability and a judge of single lines
 * each choose; the choice of which more is expected is taken.
 */
export function chooseStory(survey: Survey, scene: StoryScene): Story | undefined {
  const plain = readByReadability(survey);
  const kept = plain ? ordersIn(plain) : new Set<number>();
  const lines = readLines({ ...scene, survey, kept, nameWeights: NAME_WEIGHTS });
  const judged = judgeLines(lines);
  const keep = keptLines(judged, (block) => kept.has(block.order));
  const length = [...keep].reduce((sum, block) => sum + block.length, 0);
  const ours = expectedF1(judged, ({ line }) => keep.has(line.block));
  const theirs = expectedF1(judged, ({ line }) => kept.has(line.block.order));
  const reason = `Expected F1: ${percent(ours)} by the judge of lines, ${percent(theirs)} by Readability`;
  if (plain && (theirs >= ours - MARGIN || length < LEAST)) {
    return { root: plain, candidate: 'readability', reason, unrelated: new Set(), judged };
  }
  if (length < LEAST) return undefined;
  return { ...assemble(survey, keep), candidate: 'judge', reason, judged };
}
