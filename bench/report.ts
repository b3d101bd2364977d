import type { Result } from './runner';
import { score, shareOf, words, type Score } from './score';

/** One page as one extractor read it, with its marks; what the truth lacks is not marked. */
export interface Row extends Result {
  readonly text: Score | undefined;
  readonly kept: number | undefined;
  readonly leaked: number | undefined;
}

/** Length of `2026-11-22`, the day of an ISO 8601 date. */
const DAY = 10;

/** The figures of one extractor by name; NaN where nothing was there to be measured. */
export type Figures = Readonly<Record<string, number>>;

/** Marks one output against its truth. */
export function mark(result: Result): Row {
  const { truth, output } = result;
  return {
    ...result,
    text: truth.body === '' ? undefined : score(output.text, truth.body),
    kept: shareOf(truth.with, output.text),
    leaked: shareOf(truth.without, output.text),
  };
}

export const isArticle = (row: Row): boolean => row.truth.pageType === 'article';

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The value below which a share of the values is. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

const fold = (text: string): string => words(text).join(' ');

/** How well pages were told apart: F1 and recall of "article". */
function detection(rows: readonly Row[]): { f1: number; recall: number } {
  const judged = rows.filter((row) => row.truth.pageType !== 'documentation');
  const right = judged.filter((row) => row.output.isArticle && isArticle(row)).length;
  const said = judged.filter((row) => row.output.isArticle).length;
  const real = judged.filter(isArticle).length;
  return { f1: (2 * right) / (said + real), recall: right / real };
}

/** How good the stories and the metadata are. */
export function qualityFigures(rows: readonly Row[]): Figures {
  const articles = rows.filter(isArticle);
  const texts = articles.map((row) => row.text).filter((text) => text !== undefined);
  const found = detection(rows);
  return {
    articles: articles.length,
    'other pages': rows.length - articles.length,
    F1: mean(texts.map(({ f1 }) => f1)),
    precision: mean(texts.map(({ precision }) => precision)),
    recall: mean(texts.map(({ recall }) => recall)),
    'F1 >= 0.95': mean(texts.map(({ f1 }) => Number(f1 >= 0.95))),
    'with kept': mean(articles.map((row) => row.kept)),
    'without leaked': mean(articles.map((row) => row.leaked)),
    title: mean(articles.filter((row) => row.truth.title).map(sameTitle)),
    authors: mean(articles.filter((row) => row.truth.author.length > 0).map(namesAuthors)),
    'authors only': mean(articles.filter((row) => row.truth.author.length > 0).map(onlyAuthors)),
    date: mean(articles.filter((row) => row.truth.date).map(sameDay)),
    'detection F1': found.f1,
    'detection recall': found.recall,
    errors: rows.filter((row) => row.error !== undefined).length,
  };
}

const sameTitle = ({ output, truth }: Row): number =>
  Number(fold(output.title) === fold(truth.title));

/** All authors stand in the byline, in whatever company. */
function namesAuthors({ output, truth }: Row): number {
  return Number(shareOf(truth.author, output.byline) === 1);
}

/** The byline has the authors' names, and no other word. */
function onlyAuthors({ output, truth }: Row): number {
  const names = (text: string): string => [...new Set(words(text))].toSorted().join(' ');
  return Number(names(output.byline) === names(truth.author.join(' ')));
}

/** The day as written, in whatever zone. */
const sameDay = ({ output, truth }: Row): number =>
  Number(output.publishedTime.startsWith(truth.date.slice(0, DAY)));

/** How long the articles took that were read without an error. */
export function timeFigures(rows: readonly Row[], firstCall = NaN): Figures {
  const read = rows.filter((row) => isArticle(row) && row.error === undefined);
  const times = read.map((row) => row.output.ms);
  const detections = read.map((row) => row.output.detectionMs);
  return {
    'ms median': quantile(times, 0.5),
    'ms p95': quantile(times, 0.95),
    'ms max': quantile(times, 1),
    'ms first call': firstCall,
    'ms p95 of detection alone': quantile(detections, 0.95) || NaN,
  };
}

const TIMES = ', times ';

/** Times of one extractor as multiples of another's in the same run. */
export function timeRatios(times: Figures, base: Figures, name: string): Figures {
  return Object.fromEntries(
    ['median', 'p95', 'max'].map((at) => [
      at + TIMES + name,
      (times[`ms ${at}`] ?? NaN) / (base[`ms ${at}`] ?? NaN),
    ]),
  );
}

const COUNTS: ReadonlySet<string> = new Set(['articles', 'other pages', 'errors']);

/** A figure as it is printed. */
export function format(name: string, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  if (COUNTS.has(name)) return String(value);
  if (name.startsWith('ms ')) return value.toFixed(1);
  return value.toFixed(name.includes(TIMES) ? 2 : 4);
}

/** One line a figure, one column an extractor. */
export function table(columns: ReadonlyMap<string, Figures>): string {
  const names = [...columns.keys()];
  const rows = new Set([...columns.values()].flatMap((figures) => Object.keys(figures)));
  const lines = [
    ['figure', ...names],
    ['---', ...names.map(() => '---')],
    ...[...rows].map((row) => [row, ...names.map((name) => format(row, columns.get(name)?.[row]))]),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
