import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { scoreOf } from '../../src/core/article/detection/detect';
import type { PageFacts } from '../../src/core/article/detection/page-facts';
import { predictor, type TreeModel } from '../../src/core/article/trees';
import { trainBoost } from './boost';
import { measureCorpus, type LabelledPage } from './detection-set';
import { foldOf } from './folds';

const USAGE = `npx tsx bench/train/detection.ts --corpus FOLDER [--unseen FOLDER] [--list N]

Fits src/core/article/detection/detection-model.json to FOLDER's pages of all kinds, and prints how well it
tells pages of sites that it was not fitted to.
  --unseen FOLDER  articles that no fit sees
  --list N         the N articles it misses most, and the N other pages it takes for articles most`;

const MODEL = 'src/core/article/detection/detection-model.json';
const OPTIONS = { trees: 250, leaves: 3, rate: 0.08, leastHessian: 3, lambda: 2, columns: 0.15 };
const FOLDS = 10;
/* Domains fall into folds in several ways, for one way is luck. */
const ROUNDS = 3;
/* Pages may be saved without their address: each counts so much without it. */
const UNADDRESSED = 0.33;
/* Asked for by rules alone: the corpus has few pages of cards, and trees do worse with them. */
const FOR_RULES: ReadonlySet<keyof PageFacts> = new Set(['cards', 'carded', 'ownProse', 'ownRun']);
/* Share of articles, of sites not seen, that must be found. */
const RECALL = 0.985;

/** A page with what a model said of it that had not seen its site. */
interface Judged {
  readonly page: LabelledPage;
  readonly logOdds: number;
  readonly unaddressed: number;
}

const isArticle = ({ pageType }: LabelledPage): boolean => pageType === 'article';

function fit(pages: readonly LabelledPage[], names: readonly (keyof PageFacts)[]): TreeModel {
  const rows = pages.flatMap((page) => [
    { facts: page.facts, label: isArticle(page), weight: 1 - UNADDRESSED },
    { facts: page.unaddressed, label: isArticle(page), weight: UNADDRESSED },
  ]);
  const set = {
    features: names,
    facts: Float32Array.from(rows.flatMap(({ facts }) => names.map((name) => facts[name]))),
    labels: Uint8Array.from(rows, ({ label }) => Number(label)),
    weights: Float32Array.from(rows, ({ weight }) => weight),
  };
  return trainBoost(set, OPTIONS);
}

type Ask = (facts: PageFacts) => number;
function ask(model: TreeModel, names: readonly (keyof PageFacts)[]): Ask {
  const predict = predictor(model);
  return (facts) => predict(names.map((name) => facts[name]));
}

function crossValidate(
  pages: readonly LabelledPage[],
  names: readonly (keyof PageFacts)[],
  round: number,
): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ url }: LabelledPage): boolean => foldOf(url, FOLDS, round) === fold;
    const say = ask(
      fit(
        pages.filter((page) => !isHeld(page)),
        names,
      ),
      names,
    );
    return pages.filter(isHeld).map((page) => ({
      page,
      logOdds: say(page.facts),
      unaddressed: say(page.unaddressed),
    }));
  }).flat();
}

/** The log-odds that so many of the articles reach. */
function thresholdOf(judged: readonly Judged[]): number {
  const articles = judged.filter(({ page }) => isArticle(page)).map(({ logOdds }) => logOdds);
  const sorted = articles.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * (1 - RECALL))] ?? 0;
}

/** Precision, recall and F1 of what was taken for an article. */
function figuresOf(pages: readonly LabelledPage[], isTaken: (page: LabelledPage) => boolean) {
  const taken = pages.filter(isTaken);
  const right = taken.filter(isArticle).length;
  const precision = right / Math.max(1, taken.length);
  const recall = right / Math.max(1, pages.filter(isArticle).length);
  return { F1: (2 * precision * recall) / (precision + recall), precision, recall };
}

type Scores = ReadonlyMap<LabelledPage, { addressed: number; unaddressed: number }>;
function scoresOf(judged: readonly Judged[], threshold: number): Scores {
  const scores = judged.map(({ page, logOdds, unaddressed }) => {
    const addressed = scoreOf(page.facts, logOdds - threshold);
    const without = scoreOf(page.unaddressed, unaddressed - threshold);
    return [page, { addressed, unaddressed: without }] as const;
  });
  return new Map(scores);
}

function report(pages: readonly LabelledPage[], scores: Scores): void {
  const isTaken = (page: LabelledPage): boolean => (scores.get(page)?.addressed ?? 0) >= 0.5;
  console.table({
    'sites not seen': figuresOf(pages, isTaken),
    'without address': figuresOf(pages, (page) => (scores.get(page)?.unaddressed ?? 0) >= 0.5),
    isProbablyReaderable: figuresOf(pages, ({ readerable }) => readerable),
  });
  const kinds = [...new Set(pages.map(({ pageType }) => pageType))];
  const taken = kinds.map((kind) => {
    const list = pages.filter(({ pageType }) => pageType === kind);
    return `${kind} ${list.filter(isTaken).length}/${list.length}`;
  });
  console.log(`taken for articles: ${taken.join(', ')}`);
}

function listErrors(pages: readonly LabelledPage[], scores: Scores, count: number): void {
  const scoreAt = (page: LabelledPage): number => scores.get(page)?.addressed ?? 0;
  const sorted = pages.toSorted((a, b) => scoreAt(a) - scoreAt(b));
  const missed = sorted.filter(isArticle).slice(0, count);
  const wrong = sorted.filter((page) => !isArticle(page)).toReversed();
  for (const page of [...missed, ...wrong.slice(0, count)]) {
    console.log(scoreAt(page).toFixed(2), page.pageType, page.id, page.url);
  }
}

/** Leaves out the facts and the edges that no tree asks for, and moves the threshold to nought. */
function compact(model: TreeModel, threshold: number): TreeModel {
  const used = model.features.map(() => new Set<number>());
  const eachNode = (visit: (feature: number, value: number) => number[]): number[][] =>
    model.trees.map((tree) =>
      tree.flatMap((at, i) => (i % 2 === 0 ? visit(at, tree[i + 1] ?? 0) : [])),
    );
  eachNode((feature, edge) => (used[feature]?.add(edge), []));
  const kept = used.flatMap((edges, feature) => (edges.size > 0 ? [feature] : []));
  const places = used.map((edges) => [...edges].sort((a, b) => a - b));
  return {
    features: kept.map((feature) => model.features[feature] ?? ''),
    edges: kept.map((feature) =>
      (places[feature] ?? []).map((edge) => model.edges[feature]?.[edge] ?? 0),
    ),
    bias: model.bias - Math.round(threshold * 1000),
    trees: eachNode((feature, value) =>
      feature < 0 ? [-1, value] : [kept.indexOf(feature), places[feature]?.indexOf(value) ?? 0],
    ),
  };
}

/** The middle value of each fact. */
function typicalOf(pages: readonly LabelledPage[], names: readonly string[]): number[] {
  return names.map((name) => {
    const values = pages.map(({ facts }) => facts[name as keyof PageFacts]).sort((a, b) => a - b);
    return Number((values[values.length >> 1] ?? 0).toPrecision(4));
  });
}

async function main(corpus: string, unseen: string | undefined, list: number): Promise<void> {
  const measured = await measureCorpus(corpus);
  const pages = measured.filter(({ pageType }) => pageType !== 'documentation');
  const all = Object.keys(pages[0]?.facts ?? {}).sort() as (keyof PageFacts)[];
  const names = all.filter((name) => !FOR_RULES.has(name));
  const thresholds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const judged = crossValidate(pages, names, round);
    thresholds.push(thresholdOf(judged));
    const scores = scoresOf(judged, thresholdOf(judged));
    report(pages, scores);
    if (round === 0) listErrors(pages, scores, list);
  }
  const threshold = thresholds.reduce((sum, one) => sum + one, 0) / ROUNDS;
  const model = compact(fit(pages, names), threshold);
  const text = JSON.stringify({ ...model, typical: typicalOf(pages, model.features) });
  const style = await resolveConfig(MODEL);
  await writeFile(MODEL, await format(text, { ...style, parser: 'json' }));
  if (!unseen) return;
  const others = await measureCorpus(unseen);
  const say = ask(model, model.features as (keyof PageFacts)[]);
  const figures = figuresOf(others, ({ facts }) => scoreOf(facts, say(facts)) >= 0.5);
  console.log(`${unseen}: recall ${figures.recall.toFixed(4)}`);
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    unseen: { type: 'string' },
    list: { type: 'string', default: '0' },
  },
});
if (values.corpus) await main(values.corpus, values.unseen, Number(values.list));
else console.error(USAGE);
