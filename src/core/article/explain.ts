import { fold } from '../clutter/phrase-book';
import type { Extraction, Removal } from './article';
import { detect, type DetectionReason } from './detection/detect';
import { extract, type ExtractOptions } from './extract';
import { describeFact } from './judge/fact-words';
import { LINE_MODEL, type JudgedLine } from './judge/judge';
import { countWords } from './metadata/language';
import { LINE_FACTS } from './judge/line-facts';
import { describePageFact } from './detection/page-fact-words';
import { ORDER_ATTRIBUTE } from './sanitize';
import type { Story } from './story';
import { finish } from './work';
import { treeEffects } from './tree-effects';

/** What spoke for or against something, in words. */
export interface Influence {
  readonly words: string;
  /** In log-odds; 0 of a rule, which needs no weight. */
  readonly effect: number;
}

/** What became of one line or box of the page, and why. */
export interface ExplainedBlock {
  /** Its number in page order. */
  readonly order: number;
  readonly text: string;
  readonly wordCount: number;
  /** Kept in the story, taken out of it or of the page, or outside of the story's part. */
  readonly decision: 'kept' | 'removed' | 'outside';
  /** Which rule took it out. */
  readonly removal?: Pick<Removal, 'kind' | 'rule' | 'reason'>;
  /** It is the headline, which the view shows above the story. */
  readonly isHeadline?: true;
  /** How likely the judge finds it to be the story's, 0 to 1; nothing where it was not asked. */
  readonly likely?: number;
  /** Whether Readability kept it, where it was asked. */
  readonly isPlain?: boolean;
  /** The facts that moved the judge most. */
  readonly because: readonly Influence[];
}

/** Why a page's story is its story. */
export interface Explanation {
  readonly isArticle: boolean;
  /** That it is an article, 0 (surely not) to 1 (surely). */
  readonly score: number;
  readonly reasons: readonly Influence[];
  readonly extraction: Extraction;
  /** The F1 to be expected of each candidate, 0 to 1. */
  readonly expectedF1?: Story['expectedF1'];
  /** In page order. */
  readonly blocks: readonly ExplainedBlock[];
}

const MOST_FACTS = 3;
const ORDERS = new RegExp(`${ORDER_ATTRIBUTE}="(\\d+)"`, 'g');

const ordersIn = (html: string): number[] => [...html.matchAll(ORDERS)].map(([, n]) => Number(n));

function influenceOf(reason: DetectionReason): Influence {
  if ('rule' in reason) return { words: reason.rule, effect: 0 };
  return { words: describePageFact(reason.fact, reason.value), effect: reason.weight };
}

function becauseOf({ line }: JudgedLine): Influence[] {
  const effects = treeEffects(LINE_MODEL, line.facts);
  const named = effects.map((effect, i) => ({ name: LINE_FACTS[i] ?? '', effect, i }));
  const strong = named.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return strong.slice(0, MOST_FACTS).map(({ name, effect, i }) => {
    return { words: describeFact(name, line.facts[i] ?? 0), effect };
  });
}

interface Outcome {
  readonly plain: ReadonlySet<number> | undefined;
  readonly kept: ReadonlySet<number>;
  readonly removedBy: ReadonlyMap<number, Removal>;
  readonly title: string;
  readonly lang: string;
}

const ruleOf = ({ kind, rule, reason }: Removal) => ({ kind, rule, reason });

function explainLine(one: JudgedLine, outcome: Outcome): ExplainedBlock {
  const { order, text } = one.line.block;
  const removal = outcome.removedBy.get(order);
  const isOut = !outcome.kept.has(order);
  const isHeadline = isOut && fold(text) === fold(outcome.title);
  return {
    order,
    text,
    wordCount: finish(countWords(text, outcome.lang)),
    decision: removal ? 'removed' : isOut ? 'outside' : 'kept',
    ...(removal ? { removal: ruleOf(removal) } : {}),
    ...(isHeadline ? { isHeadline } : {}),
    likely: one.likely,
    ...(outcome.plain ? { isPlain: outcome.plain.has(order) } : {}),
    because: becauseOf(one),
  };
}

/** The boxes that rules took out before lines were judged. */
function explainRemovals(
  removals: readonly Removal[],
  known: ReadonlySet<number>,
  lang: string,
): ExplainedBlock[] {
  const boxes = removals.filter(({ html }) => !ordersIn(html).some((order) => known.has(order)));
  return boxes.map((removal) => {
    const { order, text } = removal;
    const wordCount = finish(countWords(text, lang));
    return {
      order,
      text,
      wordCount,
      decision: 'removed',
      removal: ruleOf(removal),
      because: [],
    };
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
  const extraction = finish(extract(document, { ...options, force: true, onStory }));
  const page = { isArticle, score, reasons: reasons.map(influenceOf), extraction };
  if (!story || !extraction.ok) return { ...page, blocks: [] };
  const { html, removals, metadata } = extraction.article;
  const { plain, judged, expectedF1 } = story;
  const outcome: Outcome = {
    plain,
    kept: new Set(ordersIn(html)),
    removedBy: new Map(
      removals.flatMap((one) => ordersIn(one.html).map((order) => [order, one] as const)),
    ),
    title: metadata.title,
    lang: metadata.lang,
  };
  const lines = judged.map((one) => explainLine(one, outcome));
  const known = new Set(lines.map(({ order }) => order));
  const blocks = [...lines, ...explainRemovals(removals, known, metadata.lang)];
  return { ...page, expectedF1, blocks: blocks.toSorted((a, b) => a.order - b.order) };
}
