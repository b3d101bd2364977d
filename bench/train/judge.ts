import { writeFile } from 'node:fs/promises';
import { LINE_FACTS } from '../../src/core/article/judge/line-facts';
import { predictor, probability, type TreeModel } from '../../src/core/article/trees';
import { readCorpus, type Truth } from '../corpus';
import { score, words, type Score } from '../score';
import { trainBoost, type TrainingSet } from './boost';
import { foldOf, registrableDomain } from './folds';
import { runInPage } from './in-page';
import { labelLines } from './line-labels';
import type { RawLine } from './lines-page';
import { NAME_FACTS, nameFacts, nameWeights, type NamedLine } from './name-weights';

const USAGE = `npx tsx bench/train/judge.ts NEWS_FOLDER OTHER_FOLDER [--write]

Fits the judge of lines to the articles of two corpora and prints how well it reads pages of sites
that it was not fitted to. --write fits it to all and writes src/core/article/judge/line-model.json.`;

const MODEL = 'src/core/article/judge/line-model.json';
const OPTIONS = { trees: 120, leaves: 16, rate: 0.1, leastHessian: 5, lambda: 3, columns: 0.6 };
const FOLDS = 5;
/** A news page counts as much as so many others. */
const NEWS = 2;
/** Lists, quotes and headings within the story, which the truth of news pages often lacks. */
const UNSURE = /^(li|td|th|blockquote|h[2-6]|dd|dt|pre)$/;
const DOUBT = 0.3;
const LENIENCE = 0.8;

interface Line extends NamedLine {
  readonly text: string;
  readonly facts: readonly number[];
  readonly weight: number;
}

interface Page {
  readonly truth: Truth;
  readonly isNews: boolean;
  readonly owner: string;
  readonly lines: readonly Line[];
}

const NAMES_AT = LINE_FACTS.indexOf('named');

/** Sums words of the lines that fulfil a condition. */
function sum(lines: readonly RawLine[], counts: readonly number[], is: (i: number) => boolean) {
  return lines.reduce((total, _, i) => total + (is(i) ? (counts[i] ?? 0) : 0), 0);
}

function label(truth: Truth, raw: readonly RawLine[], isNews: boolean): Page {
  const lists = raw.map(({ text }) => words(text));
  const counts = lists.map((list) => list.length);
  const labels = labelLines(lists, truth.body);
  const story = sum(raw, counts, (i) => labels[i] === true);
  /* A truth that is only the story's beginning must not count more than others. */
  const size =
    Math.max(
      story,
      sum(raw, counts, (i) => raw[i]?.isPlain === true),
    ) + 50;
  const [first, last] = [labels.indexOf(true), labels.lastIndexOf(true)];
  const lines = raw.map(({ text, tag, facts, names }, i): Line => {
    const isStory = labels[i] ?? false;
    const isUnsure = isNews && !isStory && i > first && i < last && UNSURE.test(tag);
    const part = ((counts[i] ?? 0) + 2) / size;
    const weight = story < 20 ? 0 : part * 100 * (isNews ? NEWS : 1) * (isUnsure ? DOUBT : 1);
    return { text, facts, names, isStory, words: counts[i] ?? 0, weight };
  });
  return { truth, isNews, owner: registrableDomain(truth.url), lines };
}

async function readPages(folder: string, isNews: boolean): Promise<Page[]> {
  const { samples } = await readCorpus(folder);
  const articles = samples.filter(({ truth }) => truth.pageType === 'article' && truth.body);
  const raw = await runInPage<RawLine[]>('bench/train/lines-page.ts', 'surveyLines', articles);
  return articles.map(({ truth }, i) => label(truth, raw[i] ?? [], isNews));
}

type Names = ReadonlyMap<string, number>;

function factsOf({ facts, names }: Line, weights: Names): number[] {
  const end = NAMES_AT + NAME_FACTS.length;
  return [...facts.slice(0, NAMES_AT), ...nameFacts(names, weights), ...facts.slice(end)];
}

function fit(pages: readonly Page[], names: Names): TreeModel {
  const lines = pages.flatMap((page) => page.lines).filter(({ weight }) => weight > 0);
  const facts = new Float32Array(lines.length * LINE_FACTS.length);
  lines.forEach((line, i) => facts.set(factsOf(line, names), i * LINE_FACTS.length));
  const set: TrainingSet = {
    features: LINE_FACTS,
    facts,
    labels: Uint8Array.from(lines, ({ isStory }) => Number(isStory)),
    weights: Float32Array.from(lines, ({ weight }) => weight),
  };
  return trainBoost(set, OPTIONS);
}

/** As `bestThreshold` of the judge, over words. */
function threshold(lines: readonly Line[], likely: readonly number[]): number {
  const sorted = lines.map((line, i) => ({ size: line.words, likely: likely[i] ?? 0 }));
  sorted.sort((a, b) => b.likely - a.likely);
  const all = sorted.reduce((total, one) => total + one.size * one.likely, 0);
  let [best, value, kept, hits] = [0, 1, 0, 0];
  for (const one of sorted) {
    kept += one.size;
    hits += one.size * one.likely;
    if (hits / (kept + all) > best) [best, value] = [hits / (kept + all), one.likely];
  }
  return value * LENIENCE;
}

function read({ truth, lines }: Page, model: TreeModel, names: Names): Score {
  const predict = predictor(model);
  const likely = lines.map((line) => probability(predict(factsOf(line, names))));
  const least = threshold(lines, likely);
  const kept = lines.filter((_, i) => (likely[i] ?? 0) >= least);
  return score(kept.map(({ text }) => text).join('\n'), truth.body);
}

function report(name: string, scores: readonly Score[]): void {
  const mean = (of: (one: Score) => number): string =>
    (scores.reduce((total, one) => total + of(one), 0) / scores.length).toFixed(4);
  const good = scores.filter(({ f1 }) => f1 >= 0.95).length / scores.length;
  const figures = `F1 ${mean((s) => s.f1)}, precision ${mean((s) => s.precision)}, recall ${mean((s) => s.recall)}`;
  console.log(`${name}: ${figures}, at least 0.95: ${good.toFixed(3)}`);
}

function crossValidate(pages: readonly Page[]): void {
  const scores = new Map<Page, Score>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = ({ truth }: Page): boolean => foldOf(truth.url, FOLDS) === fold;
    const seen = pages.filter((page) => !isHeld(page));
    const names = nameWeights(seen);
    const model = fit(seen, names);
    for (const page of pages.filter(isHeld)) scores.set(page, read(page, model, names));
  }
  for (const isNews of [true, false]) {
    const list = pages.filter((page) => page.isNews === isNews);
    const known = list.flatMap((page) => scores.get(page) ?? []);
    report(isNews ? 'news, sites not seen' : 'others, sites not seen', known);
  }
}

async function write(pages: readonly Page[]): Promise<void> {
  const names = nameWeights(pages);
  const tenths = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const model = {
    ...fit(pages, names),
    names: Object.fromEntries(tenths.map(([name, weight]) => [name, Math.round(weight * 10)])),
  };
  await writeFile(MODEL, `${JSON.stringify(model)}\n`);
}

const [news, others, flag] = process.argv.slice(2);
if (news && others) {
  const pages = [...(await readPages(news, true)), ...(await readPages(others, false))];
  if (flag === '--write') await write(pages);
  else crossValidate(pages);
} else console.error(USAGE);
