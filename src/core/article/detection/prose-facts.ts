/** How the prose of a page is spread. Lengths are weighted, a CJK character counts twice. */
export interface ProseFacts {
  /** Paragraphs of prose, and their length. */
  readonly paragraphs: number;
  readonly prose: number;
  readonly meanParagraph: number;
  /** Share of prose in the box that holds most, and how many paragraphs that box has. */
  readonly densest: number;
  readonly densestParagraphs: number;
  /** The same of the boxes around boxes. */
  readonly outerParagraphs: number;
  /** Boxes with prose for each paragraph. */
  readonly boxes: number;
  /** Share of prose that is one text, with hardly anything between; the headings in it. */
  readonly run: number;
  readonly runLength: number;
  readonly runHeadings: number;
  /** Share of prose that is in elements for anything, and in `article`. */
  readonly unnamed: number;
  readonly inArticle: number;
  /** Share of paragraphs that stand below a linked headline of their own. */
  readonly teasers: number;
  /** Links in prose for each paragraph. */
  readonly proseLinks: number;
}

interface Box {
  prose: number;
  paragraphs: number;
}
const PROSE_TAGS = new Set(['p', 'li', 'td', 'th']);
/* Weighted characters between two paragraphs that still are one text. */
const GAP = 160;
const HEADING_GAP = 5;
const LINKED_HEADING_GAP = 40;
const LONGEST_GAP = 40;
/* Linked words that may be a headline. */
const HEADLINE = 25;

function add(boxes: Map<Element, Box>, element: Element | null, length: number): void {
  if (!element) return;
  const box = boxes.get(element) ?? { prose: 0, paragraphs: 0 };
  box.prose += length;
  box.paragraphs += 1;
  boxes.set(element, box);
}

function densestOf(boxes: ReadonlyMap<Element, Box>): Box {
  let best: Box = { prose: 0, paragraphs: 0 };
  for (const box of boxes.values()) if (box.prose > best.prose) best = box;
  return best;
}

/** Gathers the prose of a page, line by line. */
export class ProseReader {
  paragraphs = 0;
  prose = 0;
  #unnamed = 0;
  #inArticle = 0;
  #links = 0;
  readonly #inner = new Map<Element, Box>();
  readonly #outer = new Map<Element, Box>();
  #run = 0;
  #runHeadings = 0;
  #gap = 0;
  #teasers = 0;
  #afterHeadline = false;
  #best = { length: 0, headings: 0 };

  /** A paragraph of prose. @param block the element whose line it is. */
  paragraph(block: Element, length: number, links: number, inArticle: boolean): void {
    this.paragraphs += 1;
    this.prose += length;
    this.#links += links;
    if (!PROSE_TAGS.has(block.localName)) this.#unnamed += length;
    if (inArticle) this.#inArticle += length;
    const box = block.parentElement;
    add(this.#inner, box, length);
    add(this.#outer, box?.parentElement ?? null, length);
    this.#run += length;
    this.#gap = 0;
    if (this.#afterHeadline) this.#teasers += 1;
    this.#afterHeadline = false;
    if (this.#run > this.#best.length)
      this.#best = { length: this.#run, headings: this.#runHeadings };
  }

  /** A heading. */
  heading(isLink: boolean): void {
    this.#runHeadings += 1;
    this.#afterHeadline ||= isLink;
    this.#widen(isLink ? LINKED_HEADING_GAP : HEADING_GAP);
  }

  /** Any other line. */
  other(length: number, isLink: boolean): void {
    this.#afterHeadline ||= isLink && length >= HEADLINE;
    this.#widen(Math.min(length, LONGEST_GAP) * (isLink ? 2 : 1));
  }

  #widen(length: number): void {
    this.#gap += length;
    if (this.#gap > GAP) this.#run = this.#runHeadings = 0;
  }

  facts(): ProseFacts {
    const { paragraphs, prose } = this;
    const total = Math.max(1, prose);
    const count = Math.max(1, paragraphs);
    const densest = densestOf(this.#inner);
    return {
      paragraphs,
      prose,
      meanParagraph: prose / count,
      densest: densest.prose / total,
      densestParagraphs: densest.paragraphs,
      outerParagraphs: densestOf(this.#outer).paragraphs,
      boxes: this.#inner.size / count,
      run: this.#best.length / total,
      runLength: this.#best.length,
      teasers: this.#teasers / count,
      runHeadings: this.#best.headings,
      unnamed: this.#unnamed / total,
      inArticle: this.#inArticle / total,
      proseLinks: this.#links / (paragraphs + 1),
    };
  }
}
