import { bestThreshold, type JudgedLine } from './judge';
import { LINE_FACTS } from './line-facts';
import { mayEndSentence } from '../sentence-end';
import { isProse, type Block } from '../survey';

/** What gives a story its form, and is easily taken for something else. */
const FORM = /^(h[2-6]|li|dt|dd|blockquote|cite|pre)$/;
/** How much less likely than others such lines may be: where Readability, if asked, kept them too. */
const FORM_LENIENCE = { asked: 0.2, unasked: 0.5 };
/** Cells hardly ever read like a story. */
const CELL_LENIENCE = 0.04;
/** How likely a short sentence has to be right beside a paragraph of the story, in the same box. */
const BESIDE = 0.04;
/** Weighted length: longer ones are like the story, or are not. */
const SHORT = 200;
const SHORT_LIST = 600;
const REPEATED = LINE_FACTS.indexOf('repeated');

type IsPlain = (block: Block) => boolean;

/** How much less likely than others a line may be where it stands within the story, 0 to 1. */
function lenienceFor({ line, whole }: JudgedLine, form: number): number {
  const { tag, children } = line.block;
  if (whole?.tag === 'table') return CELL_LENIENCE;
  /* What a page says twice is no form of its story. */
  if ((line.facts[REPEATED] ?? 1) > 1) return 1;
  /* Entries of live blogs have their time. */
  const isTime = children.length === 1 && children[0]?.tag === 'time';
  return FORM.test(tag) || isTime ? form : 1;
}

/** The box that a line shares with others; some pages put each into boxes of its own. */
function homeOf({ line, whole }: JudgedLine): Block | undefined {
  const block = whole ?? line.block;
  let up = block.parent;
  while (up && up.length === block.length) up = up.parent;
  return up;
}

/** A short paragraph of the story says little of itself; beside others in their box, it is one. */
function continues(one: JudgedLine, beside: JudgedLine): boolean {
  const { tag, links, length, text } = one.line.block;
  if (one.whole || one.likely < BESIDE || links > 0 || length > SHORT) return false;
  const isAlike = beside.whole !== undefined || beside.line.block.tag === tag;
  const isParagraph = (tag === 'p' || tag === 'div') && isAlike;
  return isParagraph && (one.line.facts[REPEATED] ?? 1) <= 1 && mayEndSentence(text);
}

/** A short list with nothing to press is the story's where a paragraph of it stands right before. */
function listsOn(one: JudgedLine, beside: JudgedLine): boolean {
  const { whole, line, likely } = one;
  if (!whole || whole.tag === 'table' || whole.links + whole.controls > 0) return false;
  const isNext = beside.whole === whole || beside.line.block.tag === 'p';
  const isOnce = (line.facts[REPEATED] ?? 1) <= 1;
  return isNext && isOnce && likely >= BESIDE && whole.length <= SHORT_LIST;
}

/** What goes on with the lines kept before or behind it, whatever of other boxes stands between. */
function continuations(judged: readonly JudgedLine[], kept: ReadonlySet<Block>): Set<Block> {
  const lists = new Map<Block | undefined, JudgedLine[]>();
  for (const one of judged) {
    const home = homeOf(one);
    const list = lists.get(home);
    if (list) list.push(one);
    else lists.set(home, [one]);
  }
  const found = new Set<Block>();
  const follow = (list: readonly JudgedLine[], goesOn: typeof continues): void => {
    list.forEach((one, i) => {
      const beside = list[i - 1];
      if (!beside || !goesOn(one, beside)) return;
      const { block } = beside.line;
      if (kept.has(block) || found.has(block)) found.add(one.line.block);
    });
  };
  for (const list of lists.values()) {
    follow(list, (one, beside) => continues(one, beside) || listsOn(one, beside));
    follow(list.toReversed(), continues);
  }
  return found;
}

function quoteAround(block: Block): Block | undefined {
  let up: Block | undefined = block;
  while (up && up.tag !== 'blockquote') up = up.parent;
  return up;
}

/** Who is quoted, when and where: the short lines of quotations of which something is kept. */
function attributions(judged: readonly JudgedLine[], kept: ReadonlySet<Block>): Block[] {
  const quotes = new Set([...kept].map(quoteAround));
  return judged
    .map(({ line }) => line.block)
    .filter((block) => block.links === 0 && block.length <= SHORT && !kept.has(block))
    .filter((block) => {
      const quote = quoteAround(block);
      return quote !== undefined && quotes.has(quote);
    });
}

/** Ids that links within these lines lead to, as those of footnotes do. */
function targetsOf(kept: Iterable<Block>): Set<string> {
  const targets = new Set<string>();
  for (const { element, links } of kept) {
    if (links === 0) continue;
    for (const link of element.querySelectorAll('a[href^="#"]')) {
      targets.add(decodeFragment(link.getAttribute('href') ?? ''));
    }
  }
  targets.delete('');
  return targets;
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

const anything: IsPlain = () => true;

/** Lines, and lists and tables as wholes, that Readability kept too. */
function plainlyKept(judged: readonly JudgedLine[], isPlain: IsPlain): IsPlain {
  if (isPlain === anything) return isPlain;
  const wholes = new Map(judged.map(({ line, whole }) => [line.block, whole]));
  const kept = new Set<Block>();
  for (const { line, whole } of judged) {
    if (isPlain(line.block)) kept.add(whole ?? line.block);
  }
  return (block) => kept.has(wholes.get(block) ?? block);
}

/** From so many paragraphs on, the judge, which learned from pages of news, knows no text as long. */
const MANY = 60;
/** Share of the paragraphs of such a text that have to be likely, for all of them to be kept. */
const MOST = 0.6;

/** The boxes of long texts: Readability keeps their paragraphs, and the judge most of them. */
function longTexts(
  judged: readonly JudgedLine[],
  kept: ReadonlySet<Block>,
  isPlain: IsPlain,
): Set<Block> {
  const sums = new Map<Block, { all: number; kept: number }>();
  for (const { line } of judged) {
    const { block } = line;
    if (!block.parent || !isProse(block) || !isPlain(block)) continue;
    const sum = sums.get(block.parent) ?? { all: 0, kept: 0 };
    sums.set(block.parent, sum);
    sum.all += 1;
    sum.kept += kept.has(block) ? 1 : 0;
  }
  const long = [...sums].filter(([, sum]) => sum.all >= MANY && sum.kept >= sum.all * MOST);
  return new Set(long.map(([box]) => box));
}

/**
 * The lines to keep: those likely enough; within the story the headings, lists, tables, quotes and
 * times that are hardly less likely; all paragraphs of long texts; and the notes that they lead to.
 * @param isPlain whether Readability kept a block too, where it was asked.
 */
export function keptLines(judged: readonly JudgedLine[], isPlain: IsPlain = anything): Set<Block> {
  const form = isPlain === anything ? FORM_LENIENCE.unasked : FORM_LENIENCE.asked;
  const threshold = bestThreshold(judged);
  const isLikely = ({ likely }: JudgedLine): boolean => likely >= threshold;
  const [first, last] = [judged.findIndex(isLikely), judged.findLastIndex(isLikely)];
  const isPlainlyKept = plainlyKept(judged, isPlain);
  const kept = new Set<Block>();
  judged.forEach((one, i) => {
    const { block } = one.line;
    const isWithin = i > first && (i < last || one.whole?.tag === 'table') && isPlainlyKept(block);
    if (one.likely >= (isWithin ? threshold * lenienceFor(one, form) : threshold)) kept.add(block);
  });
  for (const line of continuations(judged, kept)) kept.add(line);
  for (const block of attributions(judged, kept)) kept.add(block);
  const texts = longTexts(judged, kept, isPlain);
  for (const { line } of judged) {
    const { block } = line;
    if (block.parent && texts.has(block.parent) && isProse(block) && isPlain(block))
      kept.add(block);
  }
  const targets = targetsOf(kept);
  if (targets.size === 0) return kept;
  const isTarget = ({ tag, element, parent }: Block): boolean =>
    targets.has(element.id) || (tag === 'p' && targets.has(parent?.element.id ?? ''));
  const blocks = judged.map(({ line }) => line.block);
  return new Set(blocks.filter((block) => kept.has(block) || isTarget(block)));
}
