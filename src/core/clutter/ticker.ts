import { isNamed, isProse, linkDensity, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import type { PhraseBook } from './phrase-book';

const TICKER_TOKENS = new Set(
  'ticker tickers newsticker marquee breaking breakingnews newsflash flashnews headlines trending'.split(
    ' ',
  ),
);
/** Weighted length of what may be a headline. */
const HEADLINE = { min: 20, max: 220 };
const LABEL_LENGTH = 80;
const STRIP_LINKS = 4;
const ROW_LENGTH = 3000;

const TABLE = new Set(['table', 'tbody', 'tr', 'td', 'th']);
const isTable = (block: Block): boolean => TABLE.has(block.tag);

function* findMarquees({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) if (block.tag === 'marquee') yield block;
}

const HEADING = /^h[1-6]$/;

/**
 * Names that pages give to tickers; a company's stock symbol in a sentence may have them too, and a
 * heading that is named after its own words.
 */
function* findNamed({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (
      HEADING.test(block.tag) ||
      !isPart(block) ||
      !block.block ||
      block.prose > 0 ||
      block.length > ROW_LENGTH
    )
      continue;
    if (block.links === 0 || linkDensity(block) <= 0.5 || isTable(block)) continue;
    if (isNamed(block, TICKER_TOKENS)) yield block;
  }
}

function* findMoving({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!block.animated || !isPart(block) || block.prose > 0) continue;
    if (block.length > HEADLINE.min && block.length < ROW_LENGTH) yield block;
  }
}

/** Nothing but links as long as headlines. */
function isStrip(block: Block): boolean {
  if (block.links < STRIP_LINKS || linkDensity(block) < 0.85) return false;
  const mean = block.linkLength / block.links;
  return mean >= HEADLINE.min && mean <= HEADLINE.max;
}

function firstProse(survey: Scene['survey']): number {
  return survey.blocks.find(isProse)?.order ?? Infinity;
}

/**
 * Headlines one after another without links, maybe under a label: no sentence ends, no words stand
 * between them.
 */
function isRow({ children, length, links }: Block, phrases: PhraseBook): boolean {
  const [first, ...others] = children;
  if (!first || children.length < STRIP_LINKS || links > 0) return false;
  const inside = children.reduce((sum, child) => sum + child.length, 0);
  if (length - inside > children.length * 3) return false;
  const isLabelled = phrases.is('tickerLabels', textOf(first));
  return (isLabelled ? others : children).every(
    (child) =>
      child.length >= HEADLINE.min &&
      child.length <= HEADLINE.max &&
      !/[.。।۔]$/u.test(textOf(child)),
  );
}

/** A list after a paragraph of prose goes on with it. */
function followsProse(block: Block): boolean {
  return block.parent?.children.some((one) => one.order < block.order && isProse(one)) ?? false;
}

/** Where the story begins: its first heading of the first rank, else its first prose. */
function findStrips({ survey, phrases }: Scene): Block[] {
  const start = firstProse(survey);
  const heading = survey.blocks.find((block) => block.tag === 'h1')?.order ?? -1;
  return survey.blocks.filter((block) => {
    if (!isPart(block) || !block.block || isTable(block)) return false;
    if (block.order < start && block.prose === 0 && isStrip(block)) return true;
    return block.order < heading && isRow(block, phrases) && !followsProse(block);
  });
}

function* findLabels({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!block.block || block.length === 0 || block.length > LABEL_LENGTH) continue;
    if (isTable(block) || block.tag === 'li' || !isPart(block)) continue;
    if (phrases.is('tickerLabels', textOf(block))) yield block;
  }
}

/** Headlines of other stories that run along the page. */
export const ticker: ClutterKind = {
  id: 'ticker',
  rules: [
    { id: 'ticker-marquee', reason: 'Text that scrolls by', find: findMarquees },
    { id: 'ticker-moving', reason: 'Text that moves all the time', find: findMoving },
    {
      id: 'ticker-container',
      reason: 'A part of the page that its makers marked as a ticker of headlines',
      find: findNamed,
    },
    {
      id: 'ticker-strip',
      reason: 'A strip of headlines of other stories, before this story begins',
      find: findStrips,
    },
    { id: 'ticker-label', reason: 'The label of a strip of headlines', find: findLabels },
  ],
};
