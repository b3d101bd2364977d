import puppeteer, { type Browser } from 'puppeteer-core';
import { BROWSER_NAMES, findBrowser, type BrowserName } from '../scripts/browsers/find';
import { bundle } from '../scripts/bundle';
import type * as Page from './long-pages-page';

/* Runs in the page. */
const namesIn = (): readonly string[] =>
  (globalThis as unknown as { longPages: typeof Page }).longPages.LONG_PAGES;
const cleanIn = (name: string): Page.Duration =>
  (globalThis as unknown as { longPages: typeof Page }).longPages.cleanLongPage(name);

function launch(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(`${name} is not installed.`);
  const isRoot = name === 'chromium' && process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath,
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    args: isRoot ? ['--no-sandbox'] : [],
  });
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** Prints how long each long page takes in a browser. */
async function measure(name: BrowserName, script: string): Promise<void> {
  console.log(`\n| ${name} | all | longest stretch | what came of it |\n|---|---|---|---|`);
  const browser = await launch(name);
  const page = await browser.newPage();
  await page.evaluate(script);
  for (const long of await page.evaluate(namesIn)) {
    const { total, longest, outcome } = await page.evaluate(cleanIn, long);
    console.log(`| ${long} | ${seconds(total)} | ${seconds(longest)} | ${outcome} |`);
  }
  await browser.close();
}

const script = await bundle('bench/long-pages-page.ts', 'longPages');
for (const name of BROWSER_NAMES) await measure(name, script);
