import type { Truth } from './corpus';
import type { Output } from './page';
import { score, shareOf, words } from './score';

/** One page as one extractor read it, with its marks. */
export interface Row {
  readonly truth: Truth;
  readonly output: Output;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly kept: number | undefined;
  readonly leaked: number | undefined;
}

/** Marks one output against its truth. */
export function mark(truth: Truth, output: Output): Row {
  return {
    truth,
    output,
    ...score(output.text, truth.body),
    kept: shareOf(truth.with, output.text),
    leaked: shareOf(truth.without, output.text),
  };
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

const fold = (text: string): string => words(text).join(' ');

/** How well pages were told apart: F1 and recall of "article". */
function detection(rows: readonly Row[]): { f1: number; recall: number } {
  const judged = rows.filter((row) => row.truth.pageType !== 'documentation');
  const right = judged.filter((r) => r.output.isArticle && r.truth.pageType === 'article').length;
  const said = judged.filter((row) => row.output.isArticle).length;
  const real = judged.filter((row) => row.truth.pageType === 'article').length;
  return { f1: (2 * right) / (said + real), recall: right / real };
}

/** The figures of one extractor over a corpus, by name. */
export function figures(rows: readonly Row[]): Record<string, number> {
  const articles = rows.filter((row) => row.truth.pageType === 'article');
  const times = articles.map((row) => row.output.ms);
  const found = detection(rows);
  return {
    pages: articles.length,
    F1: mean(articles.map((row) => row.f1)),
    precision: mean(articles.map((row) => row.precision)),
    recall: mean(articles.map((row) => row.recall)),
    'F1 >= 0.95': articles.filter((row) => row.f1 >= 0.95).length / articles.length,
    'with kept': mean(articles.map((row) => row.kept)),
    'without leaked': mean(articles.map((row) => row.leaked)),
    title: mean(articles.map((r) => Number(fold(r.output.title) === fold(r.truth.title)))),
    authors: mean(articles.filter((r) => r.truth.author.length > 0).map(sameAuthors)),
    date: mean(articles.filter((r) => r.truth.date).map(sameDay)),
    'detection F1': found.f1,
    'detection recall': found.recall,
    'ms median': quantile(times, 0.5),
    'ms p95': quantile(times, 0.95),
    'ms max': Math.max(...times),
  };
}

function sameAuthors({ output, truth }: Row): number {
  const names = (list: readonly string[]): string => list.map(fold).toSorted().join('|');
  return Number(names(output.authors) === names(truth.author));
}

function sameDay({ output, truth }: Row): number {
  const published = Date.parse(output.published);
  return Number(Math.abs(published - Date.parse(truth.date)) < 26 * 3600 * 1000);
}

/** One line a figure, one column an extractor. */
export function table(columns: Readonly<Record<string, Record<string, number>>>): string {
  const names = Object.keys(columns);
  const rows = Object.keys(columns[names[0] ?? ''] ?? {});
  const cell = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value)
      ? '-'
      : Number.isInteger(value) && value > 1
        ? String(value)
        : value.toFixed(value > 10 ? 1 : 4);
  const lines = [
    ['figure', ...names],
    ['---', ...names.map(() => '---')],
  ];
  for (const row of rows) lines.push([row, ...names.map((name) => cell(columns[name]?.[row]))]);
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
