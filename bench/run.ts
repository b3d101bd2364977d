import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { readPage, readTruths, type Truth } from './corpus';
import { openExtractors, type Extractors } from './extractors';
import { figures, mark, table, type Row } from './report';

const USAGE = `npm run bench -- --corpus FOLDER [options]

  --peers        Readability alone, side by side in the same run
  --articles     leave out pages that are no articles
  --id A,B       only these pages
  --limit N      only the first N pages
  --worst N      list the N pages with the lowest F1
  --out FILE     write what was extracted, a JSON object a line (FILE.readability for the peer)`;

const OPTIONS = {
  corpus: { type: 'string' },
  peers: { type: 'boolean', default: false },
  articles: { type: 'boolean', default: false },
  id: { type: 'string' },
  limit: { type: 'string' },
  worst: { type: 'string', default: '0' },
  out: { type: 'string' },
} as const;
type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** As many pages at a time as the bench has processors on a small machine. */
const PAGES = 2;

function choose(truths: readonly Truth[], { articles, id, limit }: Options): Truth[] {
  const ids = id?.split(',');
  return truths
    .filter((truth) => !articles || truth.pageType === 'article')
    .filter((truth) => !ids || ids.includes(truth.id))
    .slice(0, limit ? Number(limit) : undefined);
}

type Rows = ReadonlyMap<string, Row[]>;

async function work(extractors: Extractors, folder: string, queue: Truth[], rows: Rows) {
  const page = await extractors.openPage();
  for (let truth = queue.shift(); truth; truth = queue.shift()) {
    const html = await readPage(folder, truth.id);
    for (const [name, list] of rows) list.push(mark(truth, await page.run(name, html, truth.url)));
    if (queue.length % 20 === 0) process.stderr.write(`\r${queue.length} pages to go   `);
  }
}

async function save(file: string, list: readonly Row[]): Promise<void> {
  const lines = list.map(({ truth, output, f1, precision, recall }) =>
    JSON.stringify({ id: truth.id, f1, precision, recall, ...output }),
  );
  await writeFile(file, `${lines.join('\n')}\n`);
}

function printWorst(list: readonly Row[], count: number): void {
  const articles = list.filter((row) => row.truth.pageType === 'article');
  for (const row of articles.toSorted((a, b) => a.f1 - b.f1).slice(0, count)) {
    const marks = [row.f1, row.precision, row.recall].map((value) => value.toFixed(3));
    console.log(`F1 ${marks[0]}, precision ${marks[1]}, recall ${marks[2]}: ${row.truth.id}`);
  }
}

async function main(options: Options): Promise<void> {
  if (!options.corpus) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const names = options.peers ? ['stet', 'readability'] : ['stet'];
  const rows: Rows = new Map(names.map((name) => [name, []]));
  const queue = choose(await readTruths(options.corpus), options);
  const { corpus } = options;
  const extractors = await openExtractors(found.path);
  await Promise.all(Array.from({ length: PAGES }, () => work(extractors, corpus, queue, rows)));
  await extractors.close();
  process.stderr.write('\n');
  console.log(table(Object.fromEntries([...rows].map(([name, list]) => [name, figures(list)]))));
  for (const [name, list] of rows) {
    if (options.out) await save(name === 'stet' ? options.out : `${options.out}.${name}`, list);
  }
  printWorst(rows.get('stet') ?? [], Number(options.worst));
}

await main(parseArgs({ options: OPTIONS }).values);
