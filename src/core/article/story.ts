import { Readability } from '@mozilla/readability';
import { ORDER_ATTRIBUTE } from './sanitize';
import { isProse, type Block, type Survey } from './survey';

/** One reading of the page: the element that holds the story, and where it came from. */
export interface Story {
  readonly root: Element;
  readonly candidate: 'readability' | 'markup';
  /** Why this one was chosen. */
  readonly reason: string;
}

const MARKED = '[itemprop~="articleBody"], article, main, [role="main"], body';
const NOT_STORY =
  'nav, aside, footer, form, button, input, select, textarea, [role="navigation"], [role="complementary"]';
/** Share of Readability's prose that its choice must have missed before another is looked at. */
const MISSED = 0.25;
/** Share of Readability's prose that the marked part must hold. */
const HELD = 0.9;
/** Readability takes a text as short as this for a story. */
const SHORTEST = 250;

export function readByReadability(copy: Document): Element | undefined {
  const clone = copy.cloneNode(true) as Document;
  const reader = new Readability<Node>(clone, {
    keepClasses: true,
    serializer: (node) => node,
    charThreshold: SHORTEST,
  });
  const content = reader.parse()?.content;
  return content?.nodeType === 1 ? (content as Element) : undefined;
}

/** Paragraphs that hold prose themselves, not by a paragraph inside them. */
function proseOf(survey: Survey, within: Block): Block[] {
  return survey.blocks.filter((block) => isProse(block) && within.element.contains(block.element));
}

const total = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.prose, 0);

/** Paragraphs of one story look alike in the markup: the same tag in the same kind of box. */
function likeness({ element, tag }: Block): string {
  const parent = element.parentElement;
  return [tag, element.className, parent?.localName, parent?.className].join('|');
}

interface Prose {
  readonly kept: readonly Block[];
  /** Prose that Readability left out although it looks like what it kept. */
  readonly missed: readonly Block[];
  readonly other: readonly Block[];
}

/** The smallest part that the page marks as its story and that holds what Readability kept. */
function markedPart(survey: Survey, kept: readonly Block[]): Block {
  const enough = total(kept) * HELD;
  let best = survey.root;
  for (const element of survey.root.element.querySelectorAll(MARKED)) {
    const block = survey.of.get(element);
    if (!block || block.prose < enough || block.prose >= best.prose) continue;
    if (total(kept.filter((one) => element.contains(one.element))) >= enough) best = block;
  }
  return best;
}

function compareProse(survey: Survey, part: Block, orders: ReadonlySet<number>): Prose {
  const all = proseOf(survey, part).filter((block) => !block.element.closest(NOT_STORY));
  const kept = all.filter((block) => orders.has(block.order));
  const looks = new Set(kept.map(likeness));
  const rest = all.filter((block) => !orders.has(block.order));
  return {
    kept,
    missed: rest.filter((block) => looks.has(likeness(block))),
    other: rest.filter((block) => !looks.has(likeness(block))),
  };
}

export function ordersIn(root: Element): Set<number> {
  const marked = [...root.querySelectorAll(`[${ORDER_ATTRIBUTE}]`)];
  return new Set(marked.map((element) => Number(element.getAttribute(ORDER_ATTRIBUTE))));
}

/** A copy of the marked part without what is surely not the story. */
function readByMarkup(part: Block, other: readonly Block[]): Element {
  const strangers = new Set(other.map(({ order }) => String(order)));
  const clone = part.element.cloneNode(true) as Element;
  for (const element of clone.querySelectorAll(NOT_STORY)) element.remove();
  for (const element of clone.querySelectorAll(`[${ORDER_ATTRIBUTE}]`)) {
    if (strangers.has(element.getAttribute(ORDER_ATTRIBUTE) ?? '')) element.remove();
  }
  return clone;
}

/**
 * Reads the story out of a copy that has lost its clutter. Readability's choice stands, unless it
 * left out much prose that looks like what it kept, such as further sections of the same story.
 */
export function chooseStory(copy: Document, survey: Survey): Story | undefined {
  const root = readByReadability(copy);
  if (!root) return undefined;
  const orders = ordersIn(root);
  const kept = proseOf(survey, survey.root).filter((block) => orders.has(block.order));
  const part = markedPart(survey, kept);
  const prose = compareProse(survey, part, orders);
  const [all, missed] = [total(prose.kept), total(prose.missed)];
  const facts = `Readability kept ${all} characters of prose and left out ${missed} that look the same`;
  return missed > all * MISSED
    ? { root: readByMarkup(part, prose.other), candidate: 'markup', reason: `${facts}: too many` }
    : { root, candidate: 'readability', reason: facts };
}
