import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BROWSER_NAMES, type BrowserName } from '../scripts/browsers/find';
import { ensureBrowser } from '../scripts/browsers/install';
import { launchBrowser } from '../scripts/browsers/launch';
import type { Surface } from '../scripts/browsers/surface';
import { TARGET_OF } from '../scripts/browsers/target';
import { bundle } from '../scripts/bundle';
import { step } from '../scripts/progress';
import { measureUse } from './library/use';

/* How fast store and library are with years of highlights in them, in a built extension. */

const SIZES = [
  { stories: 1000, highlights: 10 },
  { stories: 10_000, highlights: 10 },
];

/** Longest that one task in the page may take, in ms. */
const WAIT = 600_000;

async function measure(name: BrowserName, script: string): Promise<void> {
  const found = await ensureBrowser(name);
  if (!found.ok) throw new Error(found.reason);
  for (const { stories, highlights } of SIZES) {
    const profile = await mkdtemp(join(tmpdir(), 'stet-bench-'));
    const browser = await launchBrowser(name, {
      executable: found.path,
      extension: resolve('dist', TARGET_OF[name]),
      headless: true,
      profile,
      downloads: profile,
    });
    const tab = await browser.openTab();
    await tab.goto(`${browser.extensionOrigin}/src/popup/index.html`);
    const title = `${name}: ${stories * highlights} highlights in ${stories} stories`;
    const figures = await step(title, async () => [
      ...(await figuresOf(tab.surface, script, stories, highlights)),
      ...(await measureUse(tab, `${browser.extensionOrigin}/src/library/index.html`)),
    ]);
    console.log(`| ${title} | ${figures.map((ms) => ms.toFixed(0)).join(' | ')} |`);
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function figuresOf(
  surface: Surface,
  script: string,
  stories: number,
  highlights: number,
): Promise<number[]> {
  await surface.run(`(async () => { ${script} })()`);
  const seeded = await inPage(surface, `seed(${stories}, ${highlights})`);
  const measured = await inPage(surface, 'measure()');
  const imported = await inPage(surface, `importMore(${stories}, ${highlights})`);
  return [...seeded, ...measured, ...imported];
}

/**
 * Runs a function of `bench/library/store-page.ts` and asks now and then whether it is done: a test
 * tool gives up on a single question that takes minutes.
 */
async function inPage(surface: Surface, call: string): Promise<readonly number[]> {
  await surface.run(
    `(async () => { globalThis.stetBench = undefined; storeBench.${call}.then(
      (ms) => (globalThis.stetBench = { ms }),
      (error) => (globalThis.stetBench = { error: String(error) }),
    ); return ''; })()`,
  );
  const answer = await surface.poll(
    WAIT,
    () => (globalThis as { stetBench?: { ms?: number[]; error?: string } }).stetBench,
  );
  if (!answer?.ms) throw new Error(answer?.error ?? `${call} took more than ${WAIT / 1000} s.`);
  return answer.ms;
}

const script = await bundle('bench/library/store-page.ts', 'storeBench');
console.log(
  '| ms | seed | list stories | read all | save one | slowest | import 10,000 | undo | redo | ' +
    'first screen | all read | a key in search | slowest key |\n' +
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
);
const named = BROWSER_NAMES.filter((name) => process.argv.includes(name));
for (const name of named.length > 0 ? named : BROWSER_NAMES) await measure(name, script);
