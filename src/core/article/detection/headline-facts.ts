import type { LineMeasure } from './line-measure';

/** The main headline, what stands around it, and the other headings. */
export interface HeadlineFacts {
  readonly headlineLength: number;
  /** Share of the page's text before it; -1 without one. */
  readonly headlineAt: number;
  /** A short line with a year stands close to it. */
  readonly yearNear: number;
  /** `time` elements before the third paragraph below it. */
  readonly timesNear: number;
  readonly headingLength: number;
  /** Share of headings that are links. */
  readonly linkedHeadings: number;
  /** Headings for each paragraph of prose. */
  readonly headings: number;
}

const YEAR_LINE = 90;
const LINES_BEFORE = 6;
const LINES_AFTER = 8;
const NEVER = -100;
const NEAR_PARAGRAPHS = 3;

/** Gathers the headings of a page, line by line. */
export class HeadlineReader {
  #line = 0;
  #yearLine = NEVER;
  #headlineLine = NEVER;
  #headlineLength = 0;
  #before = 0;
  #yearNear = false;
  #times = 0;
  #paragraphs = 0;
  #headings = 0;
  #linked = 0;
  #length = 0;
  #total = 0;

  /** Any line. @param heading whether it is one, and the main one. */
  line(line: LineMeasure, heading: 'h1' | 'other' | undefined): void {
    const { length, linked, year } = line;
    this.#line += 1;
    if (heading) {
      this.#headings += 1;
      this.#length += length;
      if (linked > length / 2) this.#linked += 1;
    }
    if (heading === 'h1' && this.#headlineLine < 0) {
      this.#headlineLine = this.#line;
      this.#headlineLength = length;
      this.#before = this.#total;
      this.#yearNear ||= this.#line - this.#yearLine <= LINES_BEFORE;
    }
    if (year && length < YEAR_LINE) {
      this.#yearLine = this.#line;
      this.#yearNear ||= this.#line - this.#headlineLine <= LINES_AFTER;
    }
    this.#total += length;
  }

  /** A paragraph of prose. */
  paragraph(): void {
    if (this.#headlineLine > 0) this.#paragraphs += 1;
  }

  /** A `time` element. */
  time(): void {
    if (this.#headlineLine > 0 && this.#paragraphs < NEAR_PARAGRAPHS) this.#times += 1;
  }

  /** @param paragraphs of prose on the whole page. */
  facts(paragraphs: number): HeadlineFacts {
    const count = Math.max(1, this.#headings);
    return {
      headlineLength: this.#headlineLength,
      headlineAt: this.#headlineLine > 0 ? this.#before / Math.max(1, this.#total) : -1,
      yearNear: Number(this.#yearNear),
      timesNear: this.#times,
      headingLength: this.#length / count,
      linkedHeadings: this.#linked / count,
      headings: this.#headings / (paragraphs + 1),
    };
  }
}
