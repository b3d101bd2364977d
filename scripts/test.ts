import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCorpora } from '../bench/corpora';
import { build } from './build';
import { BROWSER_NAMES } from './browsers/find';
import { ensureBrowser } from './browsers/install';
import { TARGETS } from './browsers/target';
import { runScript } from './run';
import { NO_TESTS, readReport, type Count } from './test/report';

interface Outcome {
  readonly title: string;
  readonly count: Count;
  readonly seconds: number;
  /** Why it was not done, if it was not. */
  readonly reason?: string;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

/**
 * `npm test`: all checks, each although one before it failed, and one summary at the end.
 * @returns the exit code.
 */
export async function main(): Promise<number> {
  const reports = await mkdtemp(join(tmpdir(), 'stet-test-'));
  const outcomes: Outcome[] = [];
  const check = async (title: string, work: () => Promise<Count>): Promise<boolean> => {
    console.log(`\n▸ ${title}`);
    const start = performance.now();
    const count = await work();
    outcomes.push({ title, count, seconds: (performance.now() - start) / 1000 });
    return count.failed === 0;
  };
  const suite = (script: string) => () =>
    runSuite(script, join(reports, `${script.replaceAll(':', '-')}.json`));

  for (const name of BROWSER_NAMES) {
    await check(`Browser: ${name}`, async () => {
      const found = await ensureBrowser(name);
      console.log(found.ok ? `  ${found.path}` : found.reason);
      return found.ok ? PASSED : FAILED;
    });
  }
  await check('Lint', () => runStep('lint'));
  await check('Types', () => runStep('typecheck'));
  await check('Unit tests', suite('test:unit'));
  await check('DOM tests in Chromium', suite('test:dom'));
  const figures =
    findCorpora() === undefined ? 'Figures, WITHOUT CORPORA' : 'Figures over the corpora';
  await check(figures, () => runStep('test:corpus'));
  const built = await check('Build', async () => ((await build(TARGETS)) ? PASSED : FAILED));
  for (const name of BROWSER_NAMES) {
    const title = `End to end in ${name}`;
    if (built) await check(title, suite(`test:e2e:${name}`));
    else outcomes.push({ title, count: FAILED, seconds: 0, reason: 'not run, nothing was built' });
  }
  await rm(reports, { recursive: true });
  return summarize(outcomes);
}

async function runStep(script: string): Promise<Count> {
  return (await runScript(script, [], { show: true })).ok ? PASSED : FAILED;
}

/** Runs the tests of one vitest project and counts them. */
async function runSuite(script: string, report: string): Promise<Count> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { ok } = await runScript(script, reporters, { show: true, env });
  const count = (await readReport(report)) ?? NO_TESTS;
  /* A suite that does not even load, or a stray error, fails without a failed test. */
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function summarize(outcomes: readonly Outcome[]): number {
  console.log('\nSummary');
  for (const { title, count, seconds, reason } of outcomes) {
    const mark = count.failed === 0 ? '✓' : '✗';
    const figures = reason ?? `${count.passed} passed, ${count.failed} failed`;
    console.log(`  ${mark} ${title.padEnd(28)} ${figures}, ${seconds.toFixed(1)} s`);
    for (const failure of count.failures ?? []) console.log(`      ✗ ${failure}`);
  }
  const sum = (key: 'passed' | 'failed') =>
    outcomes.reduce((total, { count }) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
