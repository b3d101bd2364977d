import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { findCorpora, listCorpora, NO_CORPORA } from './corpora';
import { readCorpus, type Sample } from './corpus';
import { readFixtures } from './fixtures';
import { progressBar } from './progress';
import { publisherSum, publisherTable, readPublished, standings } from './publishers';
import { fallen, gain, readRecorded, toRecord, writeRecorded } from './recorded';
import { format, mark, qualityFigures, table, type Figures, type Row } from './report';
import { runExtractors } from './runner';
import { readSeed } from './seed';

/*
 * `npm run test:corpus -- [NAME…]` fails where a figure is worse than the recorded one; `npm run
 * corpus:record -- [NAME…]` records them anew and prints what has changed. A name is that of a
 * corpus' folder, or “fixtures”; all of them unless told. Times are never looked at. Where all are
 * checked, each supported publisher has to earn its place anew.
 */

const FIXTURES = 'fixtures';
const OURS = 'stet';

type Samples = () => Promise<readonly Sample[]>;

async function readReporting(folder: string): Promise<readonly Sample[]> {
  const { samples, problems } = await readCorpus(folder);
  for (const problem of problems) console.log(problem);
  return samples;
}

/** All that there is to be measured, by name. */
function findSamples(): Map<string, Samples> {
  const corpora = findCorpora();
  if (corpora === undefined) console.log(NO_CORPORA);
  const read = new Map([
    [FIXTURES, (): Promise<readonly Sample[]> => readFixtures('tests/fixtures')],
  ]);
  for (const [name, folder] of listCorpora(corpora)) read.set(name, () => readReporting(folder));
  return read;
}

async function measure(samples: readonly Sample[], executablePath: string): Promise<Row[]> {
  const { results } = await runExtractors(samples, {
    executablePath,
    names: [OURS],
    pages: availableParallelism(),
    onPage: progressBar(samples.length),
  });
  const rows = (results.get(OURS) ?? []).map(mark);
  for (const { truth, error } of rows) {
    if (error !== undefined) console.log(`error: ${truth.id}: ${error}`);
  }
  return rows;
}

interface Measured {
  readonly samples: readonly Sample[];
  readonly rows: readonly Row[];
}

/** @returns whether every supported publisher has earned its place on what was measured. */
async function checkPublishers(
  measured: readonly Measured[],
  executablePath: string,
): Promise<boolean> {
  console.log('\nsupported publishers');
  const seed = await readSeed(findCorpora() ?? '');
  const samples = [...measured.flatMap((one) => one.samples), ...seed];
  const rows = [...measured.flatMap((one) => one.rows), ...(await measure(seed, executablePath))];
  const options = { executablePath, pages: availableParallelism() };
  const all = standings(await readPublished(samples, rows, options));
  const failed = all.filter(({ problems }) => problems.length > 0);
  if (failed.length > 0) console.log(publisherTable(failed));
  console.log(publisherSum(all));
  return failed.length === 0;
}

type Step = (name: string, before: Figures | undefined, now: Figures) => boolean;

/** @returns whether no figure has fallen. */
const compareFigures: Step = (name, before, now) => {
  if (!before) {
    console.log(`✗ nothing is recorded: npm run corpus:record -- ${name}`);
    return false;
  }
  const columns = Object.entries({ recorded: before, now });
  console.log(table(new Map(columns)));
  const worse = fallen(before, now);
  for (const figure of worse) {
    const [old, value] = [before, now].map((figures) => format(figure, figures[figure]));
    console.log(`✗ ${figure} was ${old} and is ${value}`);
  }
  return worse.length === 0;
};

const printChanges: Step = (_name, before = {}, now) => {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [old = NaN, value = NaN] = [before[name], now[name]];
    if (old === value) continue;
    const change = gain(name, old, value);
    const word = change > 0 ? ', better' : change < 0 ? ', worse' : '';
    console.log(`  ${name}: ${format(name, old)} → ${format(name, value)}${word}`);
  }
  return true;
};

async function main(names: readonly string[], record: boolean): Promise<boolean> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const recorded = await readRecorded();
  const all = findSamples();
  /* Where there are corpora, none that is recorded may be missing. */
  const wanted =
    all.size > 1 && !record
      ? [...new Set([...all.keys(), ...Object.keys(recorded)])]
      : [...all.keys()];
  const measured: Measured[] = [];
  let ok = true;
  for (const name of names.length > 0 ? names : wanted) {
    console.log(`\n${name}`);
    const samples = await all.get(name)?.();
    if (!samples) console.log('✗ there is no such corpus');
    const read = await measure(samples ?? [], found.path);
    measured.push({ samples: samples ?? [], rows: read });
    const now = toRecord(qualityFigures(read));
    const step = record ? printChanges : compareFigures;
    ok = step(name, recorded[name], now) && samples !== undefined && ok;
    if (samples) recorded[name] = now;
  }
  if (record) await writeRecorded(recorded);
  else if (names.length === 0 && all.size > 1)
    ok = (await checkPublishers(measured, found.path)) && ok;
  return ok;
}

const { values, positionals } = parseArgs({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
process.exitCode = (await main(positionals, values.record)) ? 0 : 1;
