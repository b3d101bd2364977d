import model from './detection-model.json';
import { readPageFacts, type PageFacts } from './page-facts';
import { predictor, probability } from '../trees';
import type { Thing } from '../metadata/structured-data';

/** What speaks for or against an article: a rule in words, or a fact that the model weighed. */
export type DetectionReason =
  | { readonly rule: string }
  | {
      readonly fact: keyof PageFacts;
      readonly value: number;
      /** In log-odds. */
      readonly weight: number;
    };

/** Whether a page is an article, and what speaks for and against it. */
export interface Detection {
  readonly isArticle: boolean;
  /** Whether that is sure enough to clean the page unasked, on a site that nobody has chosen. */
  readonly isSure: boolean;
  /** 0 (surely not) to 1 (surely). */
  readonly score: number;
  /** The rule that decided, if one did, and the facts that weighed most. */
  readonly reasons: readonly DetectionReason[];
}

const ENOUGH = 0.5;
/* Hardly an article is below it, and most of what is wrongly taken for one is. */
const SURE = 0.8;
/** A page that only some rule takes for an article, or for none, is not far from either. */
const JUST_ENOUGH = ENOUGH;
const NOT_ENOUGH = 0.4;
const FEW_CARDS = 4;
const LEAST_CARDED = 0.3;
/* A page that is named as a story is a list only if its prose stands below linked titles. */
const SOME_TEASERS = 0.25;
/* Connected prose outside cards, in weighted characters, of pages that are no mere list. */
const LEAST_RUN = 250;
const LEAST_NAMED_RUN = 120;
const MOST_REASONS = 8;
const LEAST_WEIGHT = 0.05;

const FACTS = model.features as readonly (keyof PageFacts)[];
const logOddsOf = predictor(model);

/** The facts that the model asks for, in its order. */
export const rowOf = (facts: PageFacts): number[] => FACTS.map((name) => facts[name]);

/** One story and little besides, on a page that declares nothing: a saved or an old one. */
function isPlainStory(facts: PageFacts): boolean {
  const isDeclared = facts.things + facts.forumItems + facts.namedProduct + facts.namedList > 0;
  const isLong = facts.prose >= 1000 && facts.paragraphs >= 4 && facts.linked < 0.5;
  return isLong && !isDeclared && facts.home === 0 && facts.run >= 0.9 && facts.densest > 0.5;
}

/** Titles with a line each, and hardly a text besides: a section may well declare articles. */
function isListOfCards(facts: PageFacts, isNamed: boolean): boolean {
  if (isNamed && facts.teasers < SOME_TEASERS) return false;
  const isCarded = facts.carded >= Math.max(LEAST_CARDED, 2 * facts.ownProse);
  const least = isNamed ? LEAST_NAMED_RUN : LEAST_RUN;
  return facts.cards >= FEW_CARDS && isCarded && facts.ownRun < least;
}

/** Why a page cannot be an article, whatever the model says. */
function whyNone(facts: PageFacts): string | undefined {
  const isAddressed = facts.storyWords > 0 && facts.slugWords >= 4;
  const isStory = facts.articleThings > 0 && facts.articleThings < FEW_CARDS;
  const isNamed = isAddressed || isStory || facts.published > 0;
  /* Whoever says it in three ways means one story, however short it is above its teasers. */
  const isSure = facts.articleThings === 1 && facts.articleType > 0 && facts.published > 0;
  if (!isSure && isListOfCards(facts, isNamed)) return 'little but linked titles';
  if (isNamed) return undefined;
  const isDeclared = facts.articleType + facts.articleThings > 0;
  if (facts.home > 0 && !isDeclared) return 'the front page of a site';
  if (facts.prose + facts.storyWords === 0) return 'no prose';
  if (isDeclared) return undefined;
  if (facts.runLength < 200) return 'hardly any connected prose';
  if (facts.teasers >= 0.75 && facts.paragraphs >= 5) return 'prose only below linked headlines';
  return undefined;
}

/** What the model says of a page, save where a plain rule knows better. */
export function scoreOf(facts: PageFacts, logOdds: number): number {
  const likely = probability(logOdds);
  if (whyNone(facts)) return Math.min(likely, NOT_ENOUGH);
  return isPlainStory(facts) ? Math.max(likely, JUST_ENOUGH) : likely;
}

/** The weight of a fact is what would change if the page were like others in it. */
function explain(facts: PageFacts): DetectionReason[] {
  const row = rowOf(facts);
  const logOdds = logOddsOf(row);
  const weights = FACTS.map((fact, i) => {
    const weight = logOdds - logOddsOf(row.with(i, model.typical[i] ?? 0));
    return { fact, value: facts[fact], weight };
  });
  const strong = weights.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT);
  const sorted = strong.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const reasons = sorted.slice(0, MOST_REASONS);
  const rule = whyNone(facts) ?? (isPlainStory(facts) ? 'plain prose and little besides' : '');
  return rule ? [{ rule }, ...reasons] : reasons;
}

/** Judges a page by its facts; the reasons are worked out when they are asked for. */
export function judge(facts: PageFacts): Detection {
  const score = scoreOf(facts, logOddsOf(rowOf(facts)));
  return {
    isArticle: score >= ENOUGH,
    isSure: score >= SURE,
    score,
    get reasons() {
      return explain(facts);
    },
  };
}

/**
 * Tells whether a page is an article, without changing it. `bench/train/detection.ts` made the
 * model; `bench/README.md` says how well it tells.
 * @param url the page's address.
 * @param things its JSON-LD objects, where they have been read already.
 */
export function detect(document: Document, url: string, things?: readonly Thing[]): Detection {
  /* A script may have left a page without a body, and a frameset has none. */
  if (!document.querySelector('body'))
    return { isArticle: false, isSure: false, score: 0, reasons: [] };
  return judge(readPageFacts(document, url, things));
}
