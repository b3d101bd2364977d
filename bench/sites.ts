import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { findCorpora, listCorpora, NO_CORPORA } from './corpora';
import { readCorpus, type Sample } from './corpus';
import { progressBar } from './progress';
import { isPublished, publisherSum, publisherTable, readPublished, standings } from './publishers';
import { mark } from './report';
import { runExtractors } from './runner';
import { readSeed } from './seed';
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
  const pages = await readPublished(samples, rows, options);
  const all = standings(pages, ids);
  console.log(`${publisherTable(all)}\n\n${publisherSum(all)}`);
  const read = pages.map(({ row }) => row);
  if (ids.length > 0) console.log(`\n${worst(read, read.length)}`);
  return all.every(({ problems }) => problems.length === 0);
}

const { positionals } = parseArgs({ allowPositionals: true });
process.exitCode = (await main(positionals)) ? 0 : 1;
