import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { readPage, readTruths, type Truth } from './corpus';
import type { Output } from './page';
import { figures, mark, table, type Row } from './report';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    peers: { type: 'boolean', default: false },
    worst: { type: 'string', default: '0' },
    out: { type: 'string' },
    limit: { type: 'string' },
    id: { type: 'string' },
    articles: { type: 'boolean', default: false },
  },
});

/** The extractors as one script for the page. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'bench/page.ts', formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return first?.output[0]?.code ?? '';
}

async function openPage(browser: Browser, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluate(`${script}; globalThis.bench = bench;`);
  return page;
}

function runInPage(page: Page, name: string, html: string, url: string): Promise<Output> {
  return page.evaluate(
    (extractor, text, address) => {
      type Run = (html: string, url: string) => Output;
      const { EXTRACTORS } = (
        globalThis as unknown as { bench: { EXTRACTORS: Record<string, Run> } }
      ).bench;
      const run = EXTRACTORS[extractor];
      if (!run) throw new Error(`no extractor ${extractor}`);
      return run(text, address);
    },
    name,
    html,
    url,
  );
}

async function work(
  browser: Browser,
  script: string,
  queue: Truth[],
  folder: string,
  rows: Map<string, Row[]>,
): Promise<void> {
  const page = await openPage(browser, script);
  for (let truth = queue.shift(); truth; truth = queue.shift()) {
    const html = await readPage(folder, truth.id);
    for (const [name, list] of rows) {
      const t0 = Date.now();
      const o = await runInPage(page, name, html, truth.url);
      const t1 = Date.now();
      list.push(mark(truth, o));
      if (Date.now() - t0 > 3000)
        console.log('SLOW', name, truth.id, o.ms, t1 - t0, Date.now() - t1, html.length);
    }
    if (queue.length % 50 === 0)
      process.stderr.write(`\r${String(queue.length).padStart(5)} pages to go `);
  }
}

const folder = values.corpus ?? '';
let truths = await readTruths(folder);
if (values.articles) truths = truths.filter((truth) => truth.pageType === 'article');
if (values.id) truths = truths.filter((truth) => values.id?.split(',').includes(truth.id));
if (values.limit) truths = truths.slice(0, Number(values.limit));
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
  ],
});
const rows = new Map<string, Row[]>(
  (values.peers ? ['stet', 'readability'] : ['stet']).map((n) => [n, []]),
);
const script = await bundle();
const queue = [...truths];
await Promise.all([
  work(browser, script, queue, folder, rows),
  work(browser, script, queue, folder, rows),
]);
await browser.close();
console.log(table(Object.fromEntries([...rows].map(([name, list]) => [name, figures(list)]))));
const own = rows.get('stet') ?? [];
if (values.out) {
  for (const [name, list] of rows)
    await writeFile(
      name === 'stet' ? values.out : `${values.out}.${name}`,
      list
        .map((r) =>
          JSON.stringify({ id: r.truth.id, f1: r.f1, p: r.precision, r: r.recall, ...r.output }),
        )
        .join('\n'),
    );
}
for (const row of own
  .filter((r) => r.truth.pageType === 'article')
  .toSorted((a, b) => a.f1 - b.f1)
  .slice(0, Number(values.worst))) {
  console.log(
    `${row.f1.toFixed(3)} p=${row.precision.toFixed(3)} r=${row.recall.toFixed(3)} ${row.truth.id} ${row.output.choice}`,
  );
}
