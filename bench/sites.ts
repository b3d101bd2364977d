import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { findCorpora, listCorpora, NO_CORPORA } from './corpora';
import { readCorpus, type Sample } from './corpus';
import { progressBar } from './progress';
import {
  isPublished,
  problemsOf,
  tidyingOf,
  publisherSum,
  publisherTable,
  readPublished,
  standings,
  type PublishedPage,
} from './publishers';
import { mark } from './report';
import { runExtractors, type RunOptions } from './runner';
import { readSeed } from './seed';
import { tidyPages } from './tidying';
import { worst } from './worst';

/*
 * `npm run bench:sites -- [ID…]` prints what the saved pages of supported publishers say about them
 * and fails where one has not earned its place. With ids, only these, and what is left and lost on
 * each of their pages.
 */

/** The saved pages of these publishers; of all where none is named. */
async function readSamples(corpora: string, ids: readonly string[]): Promise<Sample[]> {
  const folders = listCorpora(corpora).map(([, folder]) => readCorpus(folder));
  const read = await Promise.all(folders);
  const samples = [...read.flatMap((corpus) => corpus.samples), ...(await readSeed(corpora))];
  return samples.filter((sample) => isPublished(sample, ids));
}

/** Tidies the pages that come out clean, each in a window of its own. */
async function tidyClean(
  pages: readonly PublishedPage[],
  samples: readonly Sample[],
  options: Omit<RunOptions, 'names'>,
): Promise<PublishedPage[]> {
  const clean = new Set(
    pages.filter((page) => problemsOf(page).length === 0).map(({ row }) => row.truth),
  );
  const wanted = samples.filter(({ truth }) => clean.has(truth));
  const onPage = progressBar(wanted.length);
  const tidied = await tidyPages(wanted, { ...options, force: false, onPage });
  return pages.map((page) => {
    const outcome = tidied.get(page.row.truth);
    return outcome ? { ...page, tidying: tidyingOf(page.row.truth, outcome) } : page;
  });
}

async function main(ids: readonly string[]): Promise<boolean> {
  const corpora = findCorpora();
  if (corpora === undefined) {
    console.log(NO_CORPORA);
    return false;
  }
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const samples = await readSamples(corpora, ids);
  const options = { executablePath: found.path, pages: availableParallelism() };
  const { results } = await runExtractors(samples, {
    ...options,
    names: ['stet'],
    onPage: progressBar(samples.length),
  });
  const rows = (results.get('stet') ?? []).map(mark);
  const pages = await tidyClean(await readPublished(samples, rows, options), samples, options);
  const all = standings(pages, ids);
  console.log(`${publisherTable(all)}\n\n${publisherSum(all)}`);
  const read = pages.map(({ row }) => row);
  if (ids.length > 0) console.log(`\n${worst(read, read.length)}`);
  return all.every(({ problems }) => problems.length === 0);
}

const { positionals } = parseArgs({ allowPositionals: true });
process.exitCode = (await main(positionals)) ? 0 : 1;
