import { linkDensity, type Block, type Survey } from './survey';
import { each, type Work } from './work';

/** Steps beyond which nobody counts. */
const FAR = 12;
const HOLDERS = ['article', 'main', 'aside', 'footer', 'ul', 'table'];
const MOST_CARDS = 12;
/** The box with most prose of its own, and the smallest with what Readability kept. */
export interface Roots {
  readonly main: Block;
  readonly kept: Block;
}

/** What a block inherits from those around it. */
interface Above {
  holders: number;
  least: number;
  dense: number;
  mainSteps: number;
  mainUp: number;
  mainShare: number;
  keptSteps: number;
  cards: number;
  cardSteps: number;
  /** Weights of the named boxes around it, the nearest first. */
  near: readonly number[];
  worst: number;
  best: number;
  sum: number;
  worstName: number;
}

const NOTHING: Above = {
  holders: 0,
  least: 1,
  dense: 0,
  mainSteps: FAR,
  mainUp: 0,
  mainShare: 1,
  keptSteps: FAR,
  cards: 0,
  cardSteps: 0,
  near: [],
  worst: 0,
  best: 0,
  sum: 0,
  worstName: 0,
};

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Tag and class of an element: those of one list look the same. */
export const look = ({ tag, element }: Block): string => `${tag}.${element.className}`;

/** What each block has from the blocks around it, handed down in one pass. */
export class Surroundings {
  readonly #above: Above[] = [];
  readonly #roots: Roots;
  readonly #prose: number;
  readonly #nameWeights: ReadonlyMap<string, number>;
  readonly #alike = new Map<Block, ReadonlyMap<string, number>>();

  private constructor(roots: Roots, prose: number, nameWeights: ReadonlyMap<string, number>) {
    this.#roots = roots;
    this.#prose = prose;
    this.#nameWeights = nameWeights;
  }

  /**
   * @param prose weighted length of all prose of the page.
   * @param nameWeights how much the words of class and id speak for the story, in log-odds.
   */
  static *read(
    { blocks }: Survey,
    roots: Roots,
    prose: number,
    nameWeights: ReadonlyMap<string, number>,
  ): Work<Surroundings> {
    const surroundings = new Surroundings(roots, prose, nameWeights);
    yield* each(blocks, (block) => {
      surroundings.#above[block.index] = surroundings.#inherit(block);
    });
    return surroundings;
  }

  holders(block: Block): number[] {
    const { holders } = this.#of(block.parent);
    return HOLDERS.map((_, bit) => (holders >> bit) & 1);
  }

  density(block: Block): number[] {
    const { least, dense } = this.#of(block.parent);
    return [least, dense];
  }

  distances(block: Block): number[] {
    const { mainSteps, mainUp, mainShare, keptSteps } = this.#of(block);
    return [mainSteps, mainUp, mainShare, keptSteps];
  }

  cardsAround(block: Block): number[] {
    const { cards, cardSteps } = this.#of(block.parent);
    return [cards, cardSteps];
  }

  names(block: Block): number[] {
    const { near, worst, best, sum, worstName } = this.#of(block);
    return [near[0] ?? 0, near[1] ?? 0, near[2] ?? 0, worst, best, sum, worstName];
  }

  #of(block: Block | undefined): Above {
    return (block && this.#above[block.index]) ?? NOTHING;
  }

  #inherit(block: Block): Above {
    const above = this.#of(block.parent);
    const isTop = block === this.#roots.kept || !block.parent;
    const holdsMain = block.holds(this.#roots.main);
    const holder = HOLDERS.indexOf(block.tag);
    const own: Above = {
      holders: above.holders | (holder >= 0 ? 1 << holder : 0),
      least: isTop ? 1 : Math.min(above.least, share(block.prose, block.length)),
      dense: isTop ? 0 : Math.max(above.dense, linkDensity(block)),
      mainSteps: block === this.#roots.main ? 0 : Math.min(FAR, above.mainSteps + 1),
      mainUp: holdsMain ? 0 : Math.min(FAR, above.mainUp + 1),
      mainShare: holdsMain ? share(this.#roots.main.prose, block.prose) : above.mainShare,
      keptSteps: block === this.#roots.kept ? 0 : Math.min(FAR, above.keptSteps + 1),
      cards: above.cards,
      cardSteps: Math.min(FAR, above.cardSteps + 1),
      near: above.near,
      worst: above.worst,
      best: above.best,
      sum: above.sum,
      worstName: above.worstName,
    };
    this.#addCards(block, own);
    this.#addNames(block, own);
    return own;
  }

  /** How often the box is repeated among its like, as a teaser is. */
  #addCards(block: Block, own: Above): void {
    const { tag, parent } = block;
    const isCard = block.links > 0 && tag !== 'p' && parent && block.prose < this.#prose / 3;
    const alike = isCard ? (this.#alikeIn(parent).get(look(block)) ?? 0) : 0;
    const count = Math.min(alike, MOST_CARDS);
    if (count < own.cards) return;
    own.cards = count;
    own.cardSteps = 0;
  }

  /** How many children of a block with a link look the same, by look. */
  #alikeIn(parent: Block): ReadonlyMap<string, number> {
    const known = this.#alike.get(parent);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      if (child.links > 0) counts.set(look(child), (counts.get(look(child)) ?? 0) + 1);
    }
    this.#alike.set(parent, counts);
    return counts;
  }

  #addNames(block: Block, own: Above): void {
    if (block.tokens.size === 0) return;
    let weight = 0;
    for (const token of block.tokens) {
      const one = this.#nameWeights.get(token) ?? 0;
      weight += one;
      if (one < own.worstName) own.worstName = one;
    }
    own.near = [weight, own.near[0] ?? 0, own.near[1] ?? 0];
    own.worst = Math.min(own.worst, weight);
    own.best = Math.max(own.best, weight);
    own.sum += weight;
  }
}
