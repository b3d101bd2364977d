import { assemble } from './judge/assemble';
import { expectedF1, judgeLines, NAME_WEIGHTS, type JudgedLine } from './judge/judge';
import { keptLines } from './judge/kept-lines';
import { readLines } from './judge/line-facts';
import type { OutlineScene } from './judge/page-outline';
import { readByReadability } from './readability';
import { PART_ATTRIBUTE } from './site-parts';
import { byElement, isLine, type Block, type Survey } from './survey';
import type { Work } from './work';

/** One reading of the page: the element that holds the story, and where it came from. */
export interface Story {
  readonly root: Element;
  readonly candidate: 'readability' | 'judge' | 'site';
  /** Why this one was chosen. */
  readonly reason: string;
  /** Page-order numbers of what stands in the story's part of the page but is not the story. */
  readonly unrelated: ReadonlySet<number>;
  readonly judged: readonly JudgedLine[];
  /** The F1 to be expected of each candidate, 0 to 1. */
  readonly expectedF1: ExpectedF1;
  /** Page-order numbers of what Readability kept, where it was asked. */
  readonly plain?: ReadonlySet<number>;
}

/** Readability has none where the judge was sure without it. */
interface ExpectedF1 {
  readonly judge: number;
  readonly readability?: number;
}

/** Weighted characters without which the judge has found no story. */
const LEAST = 100;
/** Expected F1 from which the judge needs no second opinion: Readability takes its time. */
const SURE = 0.93;
/** The plain choice is kept where another would hardly be better. */
const MARGIN = 0.005;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Says in words what decided between the candidates. */
function reasonFor({ judge, readability }: ExpectedF1, isLong: boolean): string {
  const own = `The judge of lines’ expected F1 is ${percent(judge)}`;
  if (readability === undefined) return `${own}, so that Readability was not asked`;
  const sum = `${own}, that of Readability ${percent(readability)}`;
  if (!isLong) return `${sum}. What the judge kept is too short for a story`;
  if (readability === 0) return `${sum}. Readability found no story`;
  if (judge > readability + MARGIN) return `${sum}. The higher one was taken`;
  return `${sum}. Readability’s is kept unless the judge’s is clearly higher`;
}

const lengthOf = (keep: ReadonlySet<Block>): number =>
  [...keep].reduce((sum, block) => sum + block.length, 0);

/** What the page says about its story that the judge of lines may know. */
export interface StoryScene extends Pick<OutlineScene, 'title' | 'excerpt' | 'authors'> {
  /** Whether rules of the page's site name the part that holds the story. */
  readonly hasNamedBody?: boolean;
}

/** The lines of the part that the site's rules name. */
function* namedLines(survey: Survey): Generator<Block> {
  const { root, blocks } = survey;
  const known = byElement(survey);
  for (const element of root.element.querySelectorAll(`[${PART_ATTRIBUTE}="body"]`)) {
    const body = known.get(element);
    if (!body) continue;
    for (const block of blocks)
      if (isLine(block) && (block === body || body.holds(block))) yield block;
  }
}

/**
 * Reads the story out of a copy that has lost its clutter; takes its elements out of the copy. A
 * judge of single lines chooses. Where it is not sure, Readability chooses too, and the choice of
 * which more is expected is taken. Where rules of the site name the part, that is the story.
 */
export function* chooseStory(survey: Survey, scene: StoryScene): Work<Story | undefined> {
  const lines = yield* readLines({ ...scene, survey, nameWeights: NAME_WEIGHTS });
  yield 0.6;
  const judged = yield* judgeLines(lines);
  const named = new Set(scene.hasNamedBody ? namedLines(survey) : []);
  if (lengthOf(named) >= LEAST) return nameStory(survey, judged, named);
  const keep = keptLines(judged);
  const judge = expectedF1(judged, ({ line }) => keep.has(line.block));
  if (judge < SURE || lengthOf(keep) < LEAST) return yield* compare(survey, judged);
  const expected = { judge };
  const found = { judged, expectedF1: expected, reason: reasonFor(expected, true) };
  return { ...found, ...assemble(survey, keep), candidate: 'judge' };
}

/** The rules of the site have the word. */
function nameStory(
  survey: Survey,
  judged: readonly JudgedLine[],
  named: ReadonlySet<Block>,
): Story {
  const judge = expectedF1(judged, ({ line }) => named.has(line.block));
  const reason = 'The rules for this site name the part that holds the story';
  const found = { judged, expectedF1: { judge }, reason };
  return { ...found, ...assemble(survey, named), candidate: 'site' };
}

/** Lets Readability choose too. */
function* compare(survey: Survey, judged: readonly JudgedLine[]): Work<Story | undefined> {
  const story = yield* readByReadability(survey);
  const plain = story?.kept ?? new Set<number>();
  const keep = keptLines(judged, (block) => plain.has(block.order));
  const expected = {
    judge: expectedF1(judged, ({ line }) => keep.has(line.block)),
    readability: expectedF1(judged, ({ line }) => plain.has(line.block.order)),
  };
  const isBetter = expected.judge > expected.readability + MARGIN;
  const isLong = lengthOf(keep) >= LEAST;
  const found = { judged, plain, expectedF1: expected, reason: reasonFor(expected, isLong) };
  if (story && (!isBetter || !isLong)) {
    const { root, unrelated } = story;
    return { ...found, root, unrelated, candidate: 'readability' };
  }
  if (!isLong) return undefined;
  return { ...found, ...assemble(survey, keep), candidate: 'judge' };
}
