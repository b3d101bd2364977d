import type { LineMeasure } from './line-measure';

/** How much of a page is cards: siblings that open with a linked title and say little more. */
export interface CardFacts {
  readonly cards: number;
  /** Share of the page's text in them. */
  readonly carded: number;
  /** Prose outside them: its share, and the longest that is one text. */
  readonly ownProse: number;
  readonly ownRun: number;
}

/** A stretch of the page's text, from and to in weighted characters, and where its title is. */
interface Stretch {
  readonly from: number;
  to: number;
  readonly title: number;
}

interface Frame {
  readonly from: number;
  title: number;
  lines: number;
  isMain: boolean;
  /** Its children that have text and are no cards. */
  others: number;
  readonly cards: Stretch[];
  /** A title that stands alone: what follows it may be its card. */
  open: Stretch | undefined;
}

const TITLE = 20;
const LONGEST_LABEL = 20;
const LONGEST_CARD = 600;
/* Date, section or number of a card above its title. */
const LONGEST_PREFACE = 80;
const LEAST_SIBLINGS = 2;
const GAP = 200;
const NO_TITLE = -1;

const frameAt = (from: number): Frame => ({
  from,
  title: NO_TITLE,
  lines: 0,
  isMain: false,
  others: 0,
  cards: [],
  open: undefined,
});

/** Sorts stretches and joins those that overlap. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && stretch.from < last.to) last.to = Math.max(last.to, stretch.to);
    else result.push({ ...stretch });
  }
  return result;
}

/** Finds the cards of a page, block by block. */
export class CardReader {
  readonly #frames: Frame[] = [frameAt(0)];
  readonly #cards: Stretch[] = [];
  /* Prose of the page, start and length by turns. */
  readonly #prose: number[] = [];
  #total = 0;

  /** A block begins. */
  enter(): void {
    this.#frames.push(frameAt(this.#total));
  }

  /** A line of the innermost block. @param isMain whether it is a main headline: of no card. */
  line(
    { length, linked, linkedAt, anchored }: LineMeasure,
    isProse: boolean,
    isMain: boolean,
  ): void {
    const frame = this.#frames.at(-1);
    if (!frame) return;
    const isTitle = !anchored && linked >= TITLE && linkedAt >= 0 && linkedAt <= LONGEST_LABEL;
    if (isTitle && frame.title < 0) frame.title = this.#total;
    frame.lines += 1;
    frame.isMain ||= isMain;
    if (isProse) this.#prose.push(this.#total, length);
    this.#total += length;
  }

  /** The innermost block ends. */
  leave(): void {
    const frame = this.#frames.pop();
    const parent = this.#frames.at(-1);
    if (!frame || !parent) return;
    this.#keep(frame);
    const { from, title, lines } = frame;
    const to = this.#total;
    if (to === from) return;
    parent.lines += lines;
    parent.isMain ||= frame.isMain;
    if (parent.title < 0) parent.title = title;
    const isCard = title >= 0 && title - from <= LONGEST_PREFACE && to - from <= LONGEST_CARD;
    if (isCard && !frame.isMain) {
      const card = { from, to, title };
      parent.cards.push(card);
      parent.open = lines === 1 ? card : undefined;
    } else if (parent.open && to - parent.open.from <= LONGEST_CARD) parent.open.to = to;
    else {
      parent.open = undefined;
      parent.others += 1;
    }
  }

  #keep({ cards, others }: Frame): void {
    if (cards.length >= LEAST_SIBLINGS && cards.length >= others)
      for (const card of cards) this.#cards.push(card);
  }

  /** To be asked for once the page has ended. */
  facts(): CardFacts {
    while (this.#frames.length > 1) this.leave();
    this.#frames.forEach((frame) => this.#keep(frame));
    const stretches = joined(this.#cards);
    const carded = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    return {
      cards: new Set(this.#cards.map(({ title }) => title)).size,
      carded: carded / Math.max(1, this.#total),
      ...this.#ownProse(stretches),
    };
  }

  #ownProse(stretches: readonly Stretch[]): Pick<CardFacts, 'ownProse' | 'ownRun'> {
    let [own, run, longest, end, next] = [0, 0, 0, 0, 0];
    for (let i = 0; i < this.#prose.length; i += 2) {
      const [from = 0, length = 0] = this.#prose.slice(i, i + 2);
      while (next < stretches.length && (stretches[next]?.to ?? 0) <= from) next += 1;
      if ((stretches[next]?.from ?? Infinity) <= from) continue;
      run = from - end > GAP ? length : run + length;
      end = from + length;
      own += length;
      longest = Math.max(longest, run);
    }
    return { ownProse: own / Math.max(1, this.#total), ownRun: longest };
  }
}
