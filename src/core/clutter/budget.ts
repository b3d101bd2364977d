import { isProse, type Block } from '../article/survey';
import type { Scene } from './kind';

/** Share of the prose that a single finding may hold. */
const MOST_EACH = 0.3;
/** Share that all of them may hold: of a page, half of which may be comments; of the story itself. */
const MOST_IN_ALL = { page: 0.5, story: 0.3 } as const;
/** Share of the prose of the box that holds most of it, which is hardly ever another's. */
const MOST_OF_MAIN = 0.3;

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { prose }) => sum + prose, 0);

function boxOf(block: Block): Block {
  let up = block.parent ?? block;
  while (!up.block && up.parent) up = up.parent;
  return up;
}

/** The box with most prose right in it, or in the boxes right in it, which count half. */
function mainBox(root: Block, blocks: readonly Block[]): Block {
  const scores = new Map<Block, number>();
  const add = (box: Block, score: number) => scores.set(box, (scores.get(box) ?? 0) + score);
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const box = boxOf(block);
    add(box, block.prose);
    add(boxOf(box), block.prose / 2);
  }
  let [main, most] = [root, 0];
  for (const [box, score] of scores) if (score > most) [main, most] = [box, score];
  return main;
}

/** A text that stands there many times is no story, so it counts once. */
function once(blocks: readonly Block[]): Block[] {
  const texts = new Map<string, Block>();
  for (const block of blocks) if (block.prose > 0) texts.set(block.text, block);
  return [...texts.values()];
}

/**
 * How much prose the rules may take out of a page or a story: the story is never eaten, neither by
 * one finding nor by many small ones.
 */
export class ProseBudget {
  readonly #all: number;
  readonly #most: number;
  readonly #main: Block;
  #taken = 0;
  #takenOfMain = 0;

  constructor({ scope, survey }: Scene) {
    this.#most = MOST_IN_ALL[scope];
    this.#main = mainBox(survey.root, survey.blocks);
    /* A short story has much of its text in lines that are too short for prose. */
    this.#all = Math.max(survey.root.prose, this.#main.length);
  }

  /** Whether a single finding may be taken. */
  allows({ prose }: Block): boolean {
    return prose <= this.#all * MOST_EACH;
  }

  /** Takes what a rule found. Where that is too much, the rule is mistaken: no prose is taken. */
  take(found: readonly Block[]): readonly Block[] {
    const prose = once(found);
    const taken = this.#taken + lengthOf(prose);
    const ofMain = prose.filter((block) => this.#main.holds(block));
    const takenOfMain = this.#takenOfMain + lengthOf(ofMain);
    const isTooMuch =
      taken > this.#all * this.#most || takenOfMain > this.#main.length * MOST_OF_MAIN;
    if (prose.length > 0 && isTooMuch) return found.filter((block) => block.prose === 0);
    this.#taken = taken;
    this.#takenOfMain = takenOfMain;
    return found;
  }
}
