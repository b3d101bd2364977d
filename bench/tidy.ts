import { parseArgs } from 'node:util';
import { ensureBrowser } from '../scripts/browsers/install';
import { readCorpus, type Sample } from './corpus';
import { progressBar } from './progress';
import { words } from './score';
import type { TidyOutcome } from './tidy-page';
import { tidyPages, type TidyingOptions } from './tidying';

const USAGE = `npm run bench:tidy -- --corpus FOLDER [options]

  --id A,B        only these pages
  --limit N       only so many pages, evenly spread over the corpus
  --shots FOLDER  pictures of each page before and after`;

const OPTIONS = {
  corpus: { type: 'string' },
  id: { type: 'string' },
  limit: { type: 'string' },
  shots: { type: 'string' },
} as const;

/** How many pages at a time. */
const PAGES = 2;

/** Pages whose true story has clutter in it, and which. */
const IMPURE: ReadonlyMap<string, string> = new Map([
  ['de-BerlinerMorgenpost_2024_05_03', 'a line “Read here” with a link to another story'],
  ['tz-HabariLeo_2025_01_23', 'the label of an advertisement'],
  ['us-RollingStone_2024_04_25', 'a strip of headlines under “Trending”'],
  ['us-RollingStone_2024_08_27', 'lists of other stories, and a strip under “Trending”'],
]);

interface Row {
  readonly id: string;
  readonly outcome: TidyOutcome;
  /** Runs of words of the true story that were to be seen before and are not now. */
  readonly lost: readonly string[];
}

/* Runs in the page. */
const untidyIn = (): void => {
  for (const element of document.querySelectorAll('[data-stet-tidy]'))
    element.removeAttribute('data-stet-tidy');
};

/** Every run of so many words of a text. */
const RUN = 4;
function countRuns(text: string): Map<string, number> {
  const list = words(text);
  const counts = new Map<string, number>();
  for (let i = 0; i + RUN <= list.length; i += 1) {
    const run = list.slice(i, i + RUN).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/**
 * Runs of the story's words that were to be seen before and are not now. A run counts as often as
 * it stands in the story, or on the page where that is less often; a single word is on many a
 * button too.
 */
function lostRuns(before: string, after: string, story: string): string[] {
  const [shown, left] = [countRuns(before), countRuns(after)];
  return [...countRuns(story)].flatMap(([run, times]) => {
    const lost = Math.min(times, shown.get(run) ?? 0) - (left.get(run) ?? 0);
    return lost > 0 ? [run] : [];
  });
}

/** Pictures of a page that is tidy, and of what it was before. */
function shotsInto(folder: string): TidyingOptions['look'] {
  return async (page, { truth: { id } }) => {
    await page.screenshot({ path: `${folder}/${id}-after.png` });
    await page.evaluate(untidyIn);
    await page.screenshot({ path: `${folder}/${id}-before.png` });
  };
}

async function measureAll(samples: readonly Sample[], shots?: string): Promise<Row[]> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const outcomes = await tidyPages(samples, {
    executablePath: found.path,
    pages: PAGES,
    force: true,
    onPage: progressBar(samples.length),
    look: shots === undefined ? undefined : shotsInto(shots),
  });
  return [...outcomes]
    .map(([{ id, body }, outcome]) => {
      return { id, outcome, lost: lostRuns(outcome.before, outcome.after, body) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function printTable(rows: readonly Row[]): void {
  const hidden = rows.flatMap(({ id, outcome }) => outcome.hidden.map((one) => ({ ...one, id })));
  console.log('| rule | hidden | on pages |\n|---|---|---|');
  for (const rule of [...new Set(hidden.map((one) => one.rule))].sort()) {
    const found = hidden.filter((one) => one.rule === rule);
    console.log(`| ${rule} | ${found.length} | ${new Set(found.map((one) => one.id)).size} |`);
  }
  const times = rows.map(({ outcome }) => outcome.ms).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  const losing = rows.filter(({ lost }) => lost.length > 0);
  const mistaken = losing.filter(({ id }) => !IMPURE.has(id));
  console.log(`
| figure | |
|---|---|
| pages | ${rows.length} |
| articles | ${rows.filter(({ outcome }) => outcome.isArticle).length} |
| pages with something hidden | ${rows.filter(({ outcome }) => outcome.hidden.length > 0).length} |
| parts hidden | ${hidden.length} |
| words hidden | ${rows.reduce((sum, { outcome }) => sum + words(outcome.before).length - words(outcome.after).length, 0)} |
| pages not as before once all is back | ${rows.filter(({ outcome }) => !outcome.isRestored).length} |
| runs of the story’s words hidden | ${mistaken.reduce((sum, { lost }) => sum + lost.length, 0)} |
| ms median, p95 | ${at(0.5)}, ${at(0.95)} |`);
  for (const { id, lost, outcome } of losing) {
    const why = IMPURE.get(id);
    console.log(`\n${id}: ${why ? `the truth has ${why}` : lost.join(' | ')}`);
    if (why) continue;
    for (const { rule, text } of outcome.hidden) {
      const said = countRuns(text);
      if (lost.some((run) => said.has(run))) console.log(`  ${rule}: ${text.slice(0, 160)}`);
    }
  }
}

async function main(): Promise<number> {
  const { corpus, id, limit, shots } = parseArgs({ options: OPTIONS }).values;
  if (!corpus) {
    console.error(USAGE);
    return 2;
  }
  const ids = id?.split(',');
  const all = (await readCorpus(corpus)).samples.filter(
    ({ truth }) => truth.pageType === 'article',
  );
  const some = ids ? all.filter(({ truth }) => ids.includes(truth.id)) : all;
  const step = limit ? Math.max(1, Math.floor(some.length / Number(limit))) : 1;
  const rows = await measureAll(
    some.filter((_, i) => i % step === 0),
    shots,
  );
  printTable(rows);
  const isRight = rows.every(
    ({ id, lost, outcome }) => (lost.length === 0 || IMPURE.has(id)) && outcome.isRestored,
  );
  return isRight ? 0 : 1;
}

process.exitCode = await main();
