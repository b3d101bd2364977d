import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { findCorpora, listCorpora, NO_CORPORA } from './corpora';
import { readCorpus, type Sample } from './corpus';
import { readFixtures } from './fixtures';
import { progressBar } from './progress';
import { fallen, gain, readRecorded, toRecord, writeRecorded, type Recorded } from './recorded';
import { format, mark, qualityFigures, table, type Figures } from './report';
import { runExtractors } from './runner';

/*
 * `npm run test:corpus -- [NAME…]` fails where a figure is worse than the recorded one; `npm run
 * corpus:record -- [NAME…]` records them anew and prints what has changed. A name is that of a
 * corpus' folder, or “fixtures”; all of them unless told. Times are never looked at.
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

async function measure(
  samples: readonly Sample[],
  executablePath: string,
): Promise<Recorded[string]> {
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
  return toRecord(qualityFigures(rows));
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
  let ok = true;
  for (const name of names.length > 0 ? names : wanted) {
    console.log(`\n${name}`);
    const samples = await all.get(name)?.();
    if (!samples) console.log('✗ there is no such corpus');
    const now = await measure(samples ?? [], found.path);
    const step = record ? printChanges : compareFigures;
    ok = step(name, recorded[name], now) && samples !== undefined && ok;
    if (samples) recorded[name] = now;
  }
  if (record) await writeRecorded(recorded);
  return ok;
}

const { values, positionals } = parseArgs({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
process.exitCode = (await main(positionals, values.record)) ? 0 : 1;
