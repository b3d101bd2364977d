import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { findCorpora, listCorpora, NO_CORPORA } from './corpora';
import { readCorpus, type Sample } from './corpus';
import { readFixtures } from './fixtures';
import { progressBar } from './progress';
import { fallen, gain, readRecorded, toRecord, writeRecorded } from './recorded';
import { format, mark, qualityFigures, table, type Figures } from './report';
import { runExtractors } from './runner';

/* Fails where a figure is worse than the recorded one. Times are never looked at. */

const USAGE = `npm run test:corpus [-- NAME…]     compares the figures with the recorded ones
npm run corpus:record [-- NAME…]   records the figures and prints what has changed

NAME is the folder of a corpus, or “fixtures”; all of them unless told.`;

const FIXTURES = 'fixtures';
const OURS = 'stet';

type Samples = () => Promise<readonly Sample[]>;

async function readReporting(folder: string): Promise<readonly Sample[]> {
  const { samples, problems } = await readCorpus(folder);
  for (const problem of problems) console.log(problem);
  return samples;
}

function findSamples(names: readonly string[]): [string, Samples][] {
  const corpora = findCorpora();
  if (corpora === undefined) console.log(NO_CORPORA);
  const all: [string, Samples][] = [
    [FIXTURES, () => readFixtures('tests/fixtures')],
    ...listCorpora(corpora).map(([name, folder]): [string, Samples] => [
      name,
      () => readReporting(folder),
    ]),
  ];
  const unknown = names.filter((name) => !all.some(([known]) => known === name));
  if (unknown.length > 0) throw new Error(`There is no corpus ${unknown.join(', ')}.\n\n${USAGE}`);
  return all.filter(([name]) => names.length === 0 || names.includes(name));
}

async function measure(samples: readonly Sample[], executablePath: string): Promise<Figures> {
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

function printChanges(before: Figures, now: Figures): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [old = NaN, value = NaN] = [before[name], now[name]];
    if (old === value) continue;
    const word = gain(name, old, value) > 0 ? 'better' : 'worse';
    console.log(`  ${name}: ${format(old)} → ${format(value)}${old >= 0 ? `, ${word}` : ''}`);
  }
}

async function main(names: readonly string[], record: boolean): Promise<boolean> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const recorded = await readRecorded();
  let ok = true;
  for (const [name, read] of findSamples(names)) {
    console.log(`\n${name}`);
    const before = recorded[name] ?? {};
    const now = await measure(await read(), found.path);
    if (record) {
      printChanges(before, now);
      recorded[name] = { ...now };
      continue;
    }
    console.log(
      table(
        new Map([
          ['recorded', before],
          ['now', now],
        ]),
      ),
    );
    const worse = fallen(before, now);
    if (!(name in recorded)) console.log(`✗ nothing is recorded: npm run corpus:record -- ${name}`);
    for (const figure of worse) {
      console.log(`✗ ${figure} was ${format(before[figure])} and is ${format(now[figure])}`);
    }
    ok &&= worse.length === 0 && name in recorded;
  }
  if (record) await writeRecorded(recorded);
  return ok;
}

const { values, positionals } = parseArgs({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
process.exitCode = (await main(positionals, values.record)) ? 0 : 1;
