import { linkDensity, type Block } from '../survey';

/** Steps beyond which nobody counts. */
const FAR = 12;
const HOLDERS = ['article', 'main', 'aside', 'footer', 'ul', 'table'];
const MOST_CARDS = 12;

/** What a block inherits from those around it. */
interface Above {
  holders: number;
  least: number;
  dense: number;
  mainSteps: number;
  mainUp: number;
  mainShare: number;
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
  cards: 0,
  cardSteps: 0,
  near: [],
  worst: 0,
  best: 0,
  sum: 0,
  worstName: 0,
};

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** What the names of a box say: the sum of their weights, and the least of them. */
interface Naming {
  readonly weight: number;
  readonly worst: number;
}

/** What each block has from the blocks around it; handed down to those that are asked for. */
export class Surroundings {
  readonly #above: Above[] = [];
  readonly #alike = new Map<Block, ReadonlyMap<string, number>>();
  /* Boxes with the same names share their tokens. */
  readonly #namings = new Map<ReadonlySet<string>, Naming>();

  /**
   * @param main the box with most prose of its own.
   * @param prose weighted length of all prose of the page.
   * @param nameWeights how much the words of class and id speak for the story, in log-odds.
   */
  constructor(
    private readonly main: Block,
    private readonly prose: number,
    private readonly nameWeights: ReadonlyMap<string, number>,
  ) {}

  addHolders(row: number[], block: Block): void {
    const { holders } = this.#of(block.parent);
    for (let bit = 0; bit < HOLDERS.length; bit += 1) row.push((holders >> bit) & 1);
  }

  addDensity(row: number[], block: Block): void {
    const { least, dense } = this.#of(block.parent);
    row.push(least, dense);
  }

  addDistances(row: number[], block: Block): void {
    const { mainSteps, mainUp, mainShare } = this.#of(block);
    row.push(mainSteps, mainUp, mainShare);
  }

  addCards(row: number[], block: Block): void {
    const { cards, cardSteps } = this.#of(block.parent);
    row.push(cards, cardSteps);
  }

  addNames(row: number[], block: Block): void {
    const { near, worst, best, sum, worstName } = this.#of(block);
    row.push(near[0] ?? 0, near[1] ?? 0, near[2] ?? 0, worst, best, sum, worstName);
  }

  /** Climbs to the first block that is known already, and comes down again; pages are deep. */
  #of(block: Block | undefined): Above {
    if (!block) return NOTHING;
    const unknown: Block[] = [];
    let up: Block | undefined = block;
    for (; up && !this.#above[up.index]; up = up.parent) unknown.push(up);
    let above = (up && this.#above[up.index]) ?? NOTHING;
    for (let next = unknown.pop(); next; next = unknown.pop()) {
      above = this.#inherit(next, above);
      this.#above[next.index] = above;
    }
    return above;
  }

  #inherit(block: Block, above: Above): Above {
    const { main } = this;
    const isTop = block === main || !block.parent;
    const holdsMain = block.holds(main);
    const holder = HOLDERS.indexOf(block.tag);
    const own: Above = {
      holders: above.holders | (holder >= 0 ? 1 << holder : 0),
      least: isTop ? 1 : Math.min(above.least, share(block.prose, block.length)),
      dense: isTop ? 0 : Math.max(above.dense, linkDensity(block)),
      mainSteps: block === main ? 0 : Math.min(FAR, above.mainSteps + 1),
      mainUp: holdsMain ? 0 : Math.min(FAR, above.mainUp + 1),
      mainShare: holdsMain ? share(main.prose, block.prose) : above.mainShare,
      cards: above.cards,
      cardSteps: Math.min(FAR, above.cardSteps + 1),
      near: above.near,
      worst: above.worst,
      best: above.best,
      sum: above.sum,
      worstName: above.worstName,
    };
    this.#countCards(block, own);
    if (block.tokens.size > 0) addNaming(own, this.#namingOf(block.tokens));
    return own;
  }

  /** How often the box is repeated among its like, as a teaser is. */
  #countCards(block: Block, own: Above): void {
    const { tag, parent } = block;
    const isCard = block.links > 0 && tag !== 'p' && parent && block.prose < this.prose / 3;
    const alike = isCard ? (this.#alikeIn(parent).get(block.look) ?? 0) : 0;
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
    for (const { links, look } of parent.children) {
      if (links > 0) counts.set(look, (counts.get(look) ?? 0) + 1);
    }
    this.#alike.set(parent, counts);
    return counts;
  }

  #namingOf(tokens: ReadonlySet<string>): Naming {
    const known = this.#namings.get(tokens);
    if (known) return known;
    const weights = [...tokens].map((token) => this.nameWeights.get(token) ?? 0);
    const weight = weights.reduce((sum, one) => sum + one, 0);
    const naming = { weight, worst: Math.min(...weights) };
    this.#namings.set(tokens, naming);
    return naming;
  }
}

function addNaming(own: Above, { weight, worst }: Naming): void {
  own.worstName = Math.min(own.worstName, worst);
  own.near = [weight, own.near[0] ?? 0, own.near[1] ?? 0];
  own.worst = Math.min(own.worst, weight);
  own.best = Math.max(own.best, weight);
  own.sum += weight;
}
