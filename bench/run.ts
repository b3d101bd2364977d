import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { compare } from './compare';
import { readCorpus, type Sample } from './corpus';
import { leakFigures } from './leaks';
import { progressBar } from './progress';
import {
  mark,
  qualityFigures,
  table,
  timeFigures,
  timeRatios,
  type Figures,
  type Row,
} from './report';
import { runExtractors, type Results } from './runner';
import { readSaved, save } from './saved';
import { worst } from './worst';

const USAGE = `npm run bench -- --corpus FOLDER [options]

  --peers         Readability and Defuddle, side by side in the same run
  --articles      leave out pages that are no articles
  --id A,B        only these pages
  --limit N       only the first N pages
  --pages N       so many pages at a time; 2 unless told, 1 for times that are less noisy
  --worst N       the N articles with the lowest F1: what was lost, what was left over
  --compare FILE  articles that got better or worse since the run that wrote FILE
  --out FILE      write what was extracted, a JSON object a line; FILE.PEER for each peer`;

const OPTIONS = {
  corpus: { type: 'string' },
  peers: { type: 'boolean', default: false },
  articles: { type: 'boolean', default: false },
  id: { type: 'string' },
  limit: { type: 'string' },
  pages: { type: 'string', default: '2' },
  worst: { type: 'string', default: '0' },
  compare: { type: 'string' },
  out: { type: 'string' },
} as const;
type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const OURS = 'stet';
const BASE = 'readability';
const PEERS = [BASE, 'defuddle'];

function choose(samples: readonly Sample[], { articles, id, limit }: Options): Sample[] {
  const ids = id?.split(',');
  return samples
    .filter(({ truth }) => !articles || truth.pageType === 'article')
    .filter(({ truth }) => !ids || ids.includes(truth.id))
    .slice(0, limit ? Number(limit) : undefined);
}

type Columns = ReadonlyMap<string, readonly Row[]>;

function allFigures(columns: Columns, { firstCall }: Results): Map<string, Figures> {
  const removals = (columns.get(OURS) ?? []).map((row) => row.output.removals);
  const leaks = leakFigures(columns, removals);
  const times = new Map(
    [...columns].map(([name, rows]) => [name, timeFigures(rows, firstCall.get(name))]),
  );
  const base = times.get(BASE);
  return new Map(
    [...columns].map(([name, rows]) => {
      const own = times.get(name) ?? {};
      const ratios = base ? timeRatios(own, base, BASE) : {};
      return [name, { ...qualityFigures(rows), ...leaks.get(name), ...own, ...ratios }];
    }),
  );
}

function printErrors(columns: Columns): void {
  for (const [name, rows] of columns) {
    for (const { truth, error } of rows) {
      if (error !== undefined) console.log(`error of ${name}: ${truth.id}: ${error}`);
    }
  }
}

async function bench(folder: string, options: Options): Promise<void> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const saved = options.compare === undefined ? undefined : await readSaved(options.compare);
  const corpus = await readCorpus(folder);
  for (const problem of corpus.problems) console.error(problem);
  const samples = choose(corpus.samples, options);
  const results = await runExtractors(samples, {
    executablePath: found.path,
    names: options.peers ? [OURS, ...PEERS] : [OURS],
    pages: Number(options.pages),
    onPage: progressBar(samples.length),
  });
  const columns: Columns = new Map(
    [...results.results].map(([name, list]) => [name, list.map(mark)]),
  );
  console.log(table(allFigures(columns, results)));
  printErrors(columns);
  const rows = columns.get(OURS) ?? [];
  if (Number(options.worst) > 0) console.log(`\n${worst(rows, Number(options.worst))}`);
  if (saved) console.log(`\n${compare(rows, saved)}`);
  for (const [name, list] of columns) {
    if (options.out) await save(name === OURS ? options.out : `${options.out}.${name}`, list);
  }
}

async function main(options: Options): Promise<void> {
  if (options.corpus) return bench(options.corpus, options);
  console.error(USAGE);
  process.exitCode = 2;
}

await main(parseArgs({ options: OPTIONS }).values);
