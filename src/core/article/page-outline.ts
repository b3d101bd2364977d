import { bareLabel } from '../clutter/phrase-book';
import type { Roots } from './surroundings';
import { isLine, type Block, type Survey } from './survey';

/** What the judge of lines is told of a page. */
export interface OutlineScene {
  readonly survey: Survey;
  readonly title: string;
  readonly excerpt: string;
  readonly authors: readonly string[];
  /** Page-order numbers of what Readability kept. */
  readonly kept: ReadonlySet<number>;
  /** How much the words of class and id speak for the story, in log-odds. */
  readonly nameWeights: ReadonlyMap<string, number>;
}

/** Sums over some lines. */
interface Totals {
  prose: number;
  count: number;
  kept: number;
}

/** Share of what Readability kept that its root must hold. */
const HELD = 0.9;

/** The lines that are judged; a caption goes with its picture. */
function* linesOf({ blocks }: Survey): Generator<Block> {
  let captionEnd = 0;
  for (const block of blocks) {
    if (block.tag === 'figcaption') captionEnd = block.end;
    if (block.index >= captionEnd && isLine(block) && block.parent) yield block;
  }
}

/** What must be known of a whole page before one of its lines can be judged. */
export class PageOutline {
  readonly lines: readonly Block[];
  readonly title: string;
  readonly excerpt: string;
  readonly authors: readonly string[];
  /** How often each text stands on the page. */
  readonly repeats = new Map<string, number>();
  /** By likeness, and by the boxes around lines. */
  readonly looks = new Map<string, Totals>();
  readonly totals = new Map<Block, Totals>();
  /** Weighted length of all prose, and of the prose that Readability kept. */
  readonly prose: number;
  readonly kept: number;
  /** Places of the headline and of the first and last prose of the box with most prose. */
  readonly titleAt: number;
  readonly mainFirst: number;
  readonly mainLast: number;
  /** What the boxes around a line are measured by. */
  readonly roots: Roots;
  readonly #likeness = new Map<Block, string>();

  constructor(readonly scene: OutlineScene) {
    const { survey } = scene;
    this.lines = [...linesOf(survey)];
    this.title = bareLabel(scene.title);
    this.excerpt = scene.excerpt;
    this.authors = scene.authors.map(bareLabel).filter(Boolean);
    const main = this.#sumUp();
    this.prose = this.lines.reduce((sum, line) => sum + line.prose, 0);
    this.kept = this.lines.reduce((sum, line) => sum + (this.isKept(line) ? line.prose : 0), 0);
    this.roots = { main, kept: this.#findKeptRoot() };
    const title = this.title;
    this.titleAt = title ? this.lines.findIndex((line) => bareLabel(line.text) === title) : -1;
    const within = (line: Block): boolean => line.prose > 0 && main.holds(line);
    this.mainFirst = Math.max(0, this.lines.findIndex(within));
    this.mainLast = this.lines.findLastIndex(within);
  }

  isKept(line: Block): boolean {
    return this.scene.kept.has(line.order);
  }

  /** The nearest box around a block. */
  boxOf(block: Block): Block {
    let up = block.parent ?? block;
    while (!up.block && up.parent) up = up.parent;
    return up;
  }

  /** Paragraphs of one story look alike: the same tag and class in the same kind of box. */
  likeness(block: Block): string {
    const known = this.#likeness.get(block);
    if (known !== undefined) return known;
    const { parent } = block;
    const likeness = `${block.look}<${parent?.look ?? ''}`;
    this.#likeness.set(block, likeness);
    return likeness;
  }

  /** Sums over lines by likeness and box. @returns the box that holds most prose of its own. */
  #sumUp(): Block {
    const scores = new Map<Block, number>();
    let main = this.scene.survey.root;
    for (const line of this.lines) {
      const parent = this.boxOf(line);
      const grand = this.boxOf(parent);
      this.repeats.set(line.text, (this.repeats.get(line.text) ?? 0) + 1);
      this.#add(this.looks, this.likeness(line), line);
      this.#add(this.totals, parent, line);
      this.#add(this.totals, grand, line);
      scores.set(parent, (scores.get(parent) ?? 0) + line.prose);
      scores.set(grand, (scores.get(grand) ?? 0) + line.prose / 2);
    }
    let most = 0;
    for (const [box, score] of scores) {
      if (score > most) [main, most] = [box, score];
    }
    return main;
  }

  #add<K>(map: Map<K, Totals>, key: K, line: Block): void {
    const totals = map.get(key) ?? { prose: 0, count: 0, kept: 0 };
    totals.prose += line.prose;
    totals.count += 1;
    totals.kept += this.isKept(line) ? 1 : 0;
    map.set(key, totals);
  }

  /** The smallest block with most of the prose that Readability kept. */
  #findKeptRoot(): Block {
    const { blocks, root } = this.scene.survey;
    if (this.kept === 0) return root;
    const sums = new Float64Array(root.end);
    for (const line of this.lines) if (this.isKept(line)) sums[line.index] = line.prose;
    let best = root;
    for (let i = blocks.length - 1; i >= 0; i -= 1) {
      const block = blocks[i] ?? root;
      const sum = sums[block.index] ?? 0;
      if (sum >= this.kept * HELD) {
        best = block;
        break;
      }
      if (block.parent) sums[block.parent.index] = (sums[block.parent.index] ?? 0) + sum;
    }
    return best;
  }
}
