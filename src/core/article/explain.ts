import type { Extraction, Removal } from './article';
import { detect, type Detection } from './detect';
import { extract, type ExtractOptions } from './extract';
import { describeFact } from './fact-words';
import { LINE_MODEL, type JudgedLine } from './judge';
import { LINE_FACTS } from './line-facts';
import { ORDER_ATTRIBUTE } from './sanitize';
import type { Story } from './story';
import { treeEffects } from './tree-effects';

/** What became of one line or box of the page, and why. */
export interface ExplainedBlock {
  /** Its number in page order. */
  readonly order: number;
  readonly text: string;
  /** Kept in the story, taken out of it or of the page, or outside of the story's part. */
  readonly decision: 'kept' | 'removed' | 'outside';
  /** The rule that took it out, or whose word it was. */
  readonly by: string;
  /** How likely the judge finds it to be the story's, 0 to 1; nothing where it was not asked. */
  readonly likely?: number;
  /** Whether Readability kept it. */
  readonly isPlain?: boolean;
  /** The facts that moved the judge most, each with its value and its effect in log-odds. */
  readonly because: readonly string[];
}

/** Why a page's story is its story. */
export interface Explanation {
  readonly detection: Detection;
  readonly extraction: Extraction;
  /** In page order. */
  readonly blocks: readonly ExplainedBlock[];
}

const MOST_FACTS = 3;
const ORDERS = new RegExp(`${ORDER_ATTRIBUTE}="(\\d+)"`, 'g');

const ordersIn = (html: string): number[] => [...html.matchAll(ORDERS)].map(([, n]) => Number(n));

function becauseOf({ line }: JudgedLine): string[] {
  const effects = treeEffects(LINE_MODEL, line.facts);
  const named = effects.map((effect, i) => ({ name: LINE_FACTS[i] ?? '', effect, i }));
  const strong = named.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return strong.slice(0, MOST_FACTS).map(({ name, effect, i }) => {
    const sign = effect < 0 ? '−' : '+';
    return `${describeFact(name, line.facts[i] ?? 0)} (${sign}${Math.abs(effect).toFixed(1)})`;
  });
}

function explainLine(
  one: JudgedLine,
  story: Story,
  kept: ReadonlySet<number>,
  removedBy: ReadonlyMap<number, string>,
): ExplainedBlock {
  const { order, text } = one.line.block;
  const rule = removedBy.get(order);
  const because = becauseOf(one);
  const facts = { order, text, likely: one.likely, isPlain: story.plain.has(order), because };
  if (rule) return { ...facts, decision: 'removed', by: rule };
  return { ...facts, decision: kept.has(order) ? 'kept' : 'outside', by: story.candidate };
}

/** The boxes that rules took out before lines were judged. */
function explainRemovals(removals: readonly Removal[], known: ReadonlySet<number>) {
  const boxes = removals.filter(({ html }) => !ordersIn(html).some((order) => known.has(order)));
  return boxes.map(({ order, text, rule }): ExplainedBlock => {
    return { order, text, decision: 'removed', by: rule, because: [] };
  });
}

/**
 * Runs the flow and says, block by block, what became of the page and why.
 * @param document as for `extract`; a page that is no article is read all the same.
 */
export function explain(document: Document, options: ExtractOptions): Explanation {
  const { isArticle, score, reasons } = detect(document, options.url);
  let story: Story | undefined;
  const onStory = (chosen: Story): void => void (story = chosen);
  const extraction = extract(document, { ...options, force: true, onStory });
  const detection = { isArticle, score, reasons };
  if (!story || !extraction.ok) return { detection, extraction, blocks: [] };
  const { html, removals } = extraction.article;
  const kept = new Set(ordersIn(html));
  const removedBy = new Map(
    removals.flatMap((one) => ordersIn(one.html).map((order) => [order, one.rule] as const)),
  );
  const chosen = story;
  const lines = chosen.judged.map((one) => explainLine(one, chosen, kept, removedBy));
  const known = new Set(lines.map(({ order }) => order));
  const blocks = [...lines, ...explainRemovals(removals, known)];
  return { detection, extraction, blocks: blocks.toSorted((a, b) => a.order - b.order) };
}
