import { bareLabel } from '../../clutter/phrase-book';
import { isLine, type Block, type Survey } from '../survey';

/** What the judge of lines is told of a page. */
export interface OutlineScene {
  readonly survey: Survey;
  readonly title: string;
  readonly excerpt: string;
  readonly authors: readonly string[];
  /** How much the words of class and id speak for the story, in log-odds. */
  readonly nameWeights: ReadonlyMap<string, number>;
}

/** Sums over the lines that look alike. */
interface Totals {
  prose: number;
  count: number;
}

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
  /** By likeness. */
  readonly looks = new Map<string, Totals>();
  /** How many lines a box holds, right in it or in the boxes right in it. */
  readonly linesIn = new Map<Block, number>();
  /** Weighted length of all prose. */
  readonly prose: number;
  /** Places of the headline and of the first and last prose of the box with most prose. */
  readonly titleAt: number;
  readonly mainFirst: number;
  readonly mainLast: number;
  /** The box that holds most prose of its own. */
  readonly main: Block;
  readonly #likeness = new Map<Block, string>();

  constructor(readonly scene: OutlineScene) {
    const { survey } = scene;
    this.lines = [...linesOf(survey)];
    this.title = bareLabel(scene.title);
    this.excerpt = scene.excerpt;
    this.authors = scene.authors.map(bareLabel).filter(Boolean);
    this.main = this.#sumUp();
    this.prose = this.lines.reduce((sum, line) => sum + line.prose, 0);
    const title = this.title;
    this.titleAt = title ? this.lines.findIndex((line) => bareLabel(line.text) === title) : -1;
    const within = (line: Block): boolean => line.prose > 0 && this.main.holds(line);
    this.mainFirst = Math.max(0, this.lines.findIndex(within));
    this.mainLast = this.lines.findLastIndex(within);
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

  /** Sums up the lines. @returns the box that holds most prose of its own. */
  #sumUp(): Block {
    const scores = new Map<Block, number>();
    let main = this.scene.survey.root;
    for (const line of this.lines) {
      const parent = this.boxOf(line);
      const grand = this.boxOf(parent);
      this.repeats.set(line.text, (this.repeats.get(line.text) ?? 0) + 1);
      this.#addLook(line);
      this.linesIn.set(parent, (this.linesIn.get(parent) ?? 0) + 1);
      this.linesIn.set(grand, (this.linesIn.get(grand) ?? 0) + 1);
      scores.set(parent, (scores.get(parent) ?? 0) + line.prose);
      scores.set(grand, (scores.get(grand) ?? 0) + line.prose / 2);
    }
    let most = 0;
    for (const [box, score] of scores) {
      if (score > most) [main, most] = [box, score];
    }
    return main;
  }

  #addLook(line: Block): void {
    const likeness = this.likeness(line);
    const totals = this.looks.get(likeness) ?? { prose: 0, count: 0 };
    totals.prose += line.prose;
    totals.count += 1;
    this.looks.set(likeness, totals);
  }
}
