import { CardReader, type CardFacts } from './card-facts';
import { ClassWords, type ClassFacts } from './class-words';
import { HeadlineReader, type HeadlineFacts } from './headline-facts';
import { LineMeasure } from './line-measure';
import { walkPage, type Visitor } from './page-walk';
import { BLOCK_TAGS } from '../normalise/paragraphs';
import { ProseReader, type ProseFacts } from './prose-facts';
import { PROSE_LENGTH } from '../survey';

/** What a page looks like, as far as its elements tell. */
export interface PlainShapeFacts {
  /** Share of the page's text in links, and in navigation, footers, asides and buttons. */
  readonly linked: number;
  readonly furniture: number;
  /** Share of characters that are digits. */
  readonly digits: number;
  /** Short lines with a currency sign. */
  readonly priceLines: number;
  /** Short lines for each paragraph; those of them whose words come at least three times. */
  readonly shortLines: number;
  readonly repeatedLines: number;
  /** Counts; of links, elements and fields as logarithms. */
  readonly articles: number;
  readonly figures: number;
  readonly links: number;
  readonly elements: number;
  readonly fields: number;
  /** Pictures for each paragraph, and elements for every hundred characters of prose. */
  readonly pictures: number;
  readonly markup: number;
}

/** All facts that one walk over a page gives. */
export type ShapeFacts = PlainShapeFacts & ProseFacts & HeadlineFacts & ClassFacts & CardFacts;

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const UNSEEN = set('script style noscript template svg math select object canvas link meta');
const FURNITURE = set('nav footer aside dialog button');
const HEADINGS = set('h1 h2 h3 h4 h5 h6');
const FIELDS = set('input textarea');
const SHORT = 40;
const SHORTEST = 3;
const REPEATED = 3;
type Count = 'article' | 'figure' | 'a' | 'img' | 'fields' | 'all';

class ShapeReader implements Visitor {
  readonly #line = new LineMeasure();
  readonly #prose = new ProseReader();
  readonly #headline = new HeadlineReader();
  readonly #words = new ClassWords();
  readonly #cards = new CardReader();
  readonly #counts: Record<Count, number> = {
    article: 0,
    figure: 0,
    a: 0,
    img: 0,
    fields: 0,
    all: 0,
  };
  readonly #blocks: Element[];
  readonly #texts = new Map<number, number>();
  #inLink = 0;
  #inFurniture = 0;
  #inArticle = 0;
  #total = 0;
  #linked = 0;
  #furniture = 0;
  #digits = 0;
  #priceLines = 0;
  #shortLines = 0;

  constructor(body: Element) {
    this.#blocks = [body];
  }

  text(text: string): void {
    this.#line.add(text, this.#inLink > 0);
  }

  enter(element: Element): boolean {
    const tag = element.localName;
    if (UNSEEN.has(tag)) return false;
    const isBlock = BLOCK_TAGS.has(tag) || tag === 'button';
    if (isBlock && element.hasAttribute('hidden')) return false;
    this.#counts.all += 1;
    const names = element.getAttribute('class');
    if (names) this.#words.add(names);
    if (isBlock) {
      this.#endLine();
      this.#blocks.push(element);
      this.#cards.enter();
      if (FURNITURE.has(tag)) this.#inFurniture += 1;
      if (tag === 'article') this.#inArticle += 1;
      if (tag === 'article' || tag === 'figure') this.#counts[tag] += 1;
    } else this.#enterInline(element, tag);
    return true;
  }

  #enterInline(element: Element, tag: string): void {
    if (tag === 'a') {
      this.#inLink += 1;
      this.#counts.a += 1;
      this.#line.links += 1;
      if (element.getAttribute('href')?.includes('#')) this.#line.anchored = true;
    } else if (tag === 'br') this.#endLine();
    else if (tag === 'img') this.#counts.img += 1;
    else if (tag === 'time') this.#headline.time();
    else if (FIELDS.has(tag) && element.getAttribute('type') !== 'hidden') this.#counts.fields += 1;
  }

  leave(element: Element): void {
    if (element !== this.#blocks.at(-1)) {
      if (element.localName === 'a') this.#inLink -= 1;
      return;
    }
    this.#endLine();
    this.#blocks.pop();
    this.#cards.leave();
    const tag = element.localName;
    if (FURNITURE.has(tag)) this.#inFurniture -= 1;
    if (tag === 'article') this.#inArticle -= 1;
  }

  #endLine(): void {
    const line = this.#line;
    const block = this.#blocks.at(-1);
    if (line.length > 0 && block) this.#read(line, block);
    if (line.length > 0 || line.links > 0) line.clear();
  }

  #read(line: LineMeasure, block: Element): void {
    const { length, linked } = line;
    this.#total += length;
    this.#linked += linked;
    this.#digits += line.digits;
    if (this.#inFurniture > 0) this.#furniture += length;
    const tag = block.localName;
    const heading = !HEADINGS.has(tag) ? undefined : tag === 'h1' ? 'h1' : 'other';
    this.#headline.line(line, heading);
    if (length < SHORT) this.#readShort(line, heading !== undefined);
    const isLink = linked > length / 2;
    const isProse = !heading && !isLink && length >= PROSE_LENGTH && this.#inFurniture === 0;
    this.#cards.line(line, isProse, heading === 'h1');
    if (heading) this.#prose.heading(isLink && !line.anchored);
    else if (!isProse) this.#prose.other(length, isLink);
    else {
      this.#prose.paragraph(block, length, line.links, this.#inArticle > 0);
      this.#headline.paragraph();
    }
  }

  #readShort({ length, linked, prices, hash }: LineMeasure, isHeading: boolean): void {
    if (prices > 0) this.#priceLines += 1;
    if (!isHeading && linked <= length * 0.8) this.#shortLines += 1;
    if (length >= SHORTEST) this.#texts.set(hash, (this.#texts.get(hash) ?? 0) + 1);
  }

  facts(): ShapeFacts {
    this.#endLine();
    const total = Math.max(1, this.#total);
    const perParagraph = (count: number): number => count / (this.#prose.paragraphs + 1);
    const repeated = [...this.#texts.values()].filter((count) => count >= REPEATED);
    const { article, figure, a, img, fields, all } = this.#counts;
    return {
      linked: this.#linked / total,
      furniture: this.#furniture / total,
      digits: this.#digits / total,
      priceLines: this.#priceLines,
      shortLines: perParagraph(this.#shortLines),
      repeatedLines: perParagraph(repeated.reduce((sum, count) => sum + count, 0)),
      articles: article,
      figures: figure,
      links: Math.log1p(a),
      elements: Math.log1p(all),
      fields: Math.log1p(fields),
      pictures: perParagraph(img),
      markup: Math.log1p((all * 100) / Math.max(1, this.#prose.prose)),
      ...this.#prose.facts(),
      ...this.#headline.facts(this.#prose.paragraphs),
      ...this.#words.facts(),
      ...this.#cards.facts(),
    };
  }
}

/** Gathers what one walk over a page gives. @param body its `body` element. */
export function readShapeFacts(body: Element): ShapeFacts {
  const reader = new ShapeReader(body);
  walkPage(body, reader);
  return reader.facts();
}
