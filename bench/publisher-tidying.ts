import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundle } from '../scripts/bundle';
import type { Sample, Truth } from './corpus';
import { missingLines } from './score';
import type { RunOptions } from './runner';
import type { Tidied } from './publisher-tidying-page';

/** What tidying does to a page: parts hidden, and lines of the story that nobody sees any more. */
export interface Tidying {
  readonly hidden: number;
  readonly lost: readonly string[];
}

/* Nothing but the page itself is answered, and no script of its own runs. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "script-src 'none'",
};

/* Runs in the page. */
function runTidyPage(): Tidied | undefined {
  return (globalThis as unknown as { bench: { tidyPage(): Tidied | undefined } }).bench.tidyPage();
}

function lostOf({ body }: Truth, { before, after }: Tidied): string[] {
  const unseen = new Set(missingLines(body, before));
  return missingLines(body, after).filter((line) => !unseen.has(line));
}

async function tidy(page: Page, sample: Sample, script: string): Promise<Tidying | undefined> {
  const html = await sample.html();
  page.removeAllListeners('request');
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const answered = isPage ? request.respond({ headers: HEADERS, body: html }) : request.abort();
    answered.catch(() => undefined);
  });
  await page.goto(sample.truth.url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  const tidied = await page.evaluate(runTidyPage);
  return tidied && { hidden: tidied.hidden, lost: lostOf(sample.truth, tidied) };
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  return page;
}

/**
 * Tidies saved pages at their own addresses, without their scripts and style sheets.
 * @returns by page; none for a page that is no article to Stet.
 */
export async function tidyPages(
  samples: readonly Sample[],
  { executablePath, pages, onPage }: Omit<RunOptions, 'names'>,
): Promise<Map<Truth, Tidying>> {
  const script = await bundle('bench/publisher-tidying-page.ts', 'bench');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, args });
  const found = new Map<Truth, Tidying>();
  const left = samples.values();
  let done = 0;
  const work = async (): Promise<void> => {
    const page = await openPage(browser);
    for (const sample of left) {
      const tidying = await tidy(page, sample, script);
      if (tidying) found.set(sample.truth, tidying);
      onPage?.((done += 1));
    }
  };
  await Promise.all(Array.from({ length: pages }, work));
  await browser.close();
  return found;
}
