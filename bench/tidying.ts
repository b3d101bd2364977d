import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundle } from '../scripts/bundle';
import type { Sample, Truth } from './corpus';
import type { RunOptions } from './runner';
import type * as TidyPage from './tidy-page';

const VIEW = { width: 1280, height: 900 };
/* Scripts of a saved page would ask for what was not saved; its own styles are part of it. */
const POLICY = "script-src 'none'; object-src 'none'";
/** Longest that a page may take to be there, in ms. */
const LIMIT = 20_000;

export interface TidyingOptions extends Omit<RunOptions, 'names'> {
  /** Takes every page for an article, whatever it looks like. */
  readonly force: boolean;
  /** Is given each page while it is tidy. */
  readonly look?: ((page: Page, sample: Sample) => Promise<void>) | undefined;
}

/* Runs in the page. */
const tidyIn = (force: boolean): TidyPage.TidyOutcome =>
  (globalThis as unknown as { tidyPage: typeof TidyPage }).tidyPage.tidy(force);

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(VIEW);
  await page.setRequestInterception(true);
  return page;
}

/* Nothing but the page itself is answered. */
async function openSaved(page: Page, sample: Sample): Promise<void> {
  const body = await sample.html();
  page.removeAllListeners('request');
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const headers = { 'content-security-policy': POLICY };
    const answered = isPage
      ? request.respond({ contentType: 'text/html; charset=utf-8', headers, body })
      : request.abort();
    answered.catch(() => undefined);
  });
  await page.goto(sample.truth.url, { waitUntil: 'domcontentloaded', timeout: LIMIT });
}

/** Tidies saved pages at their own addresses, as the extension does; each in its turn. */
export async function tidyPages(
  samples: readonly Sample[],
  { executablePath, pages, onPage, force, look }: TidyingOptions,
): Promise<Map<Truth, TidyPage.TidyOutcome>> {
  const script = await bundle('bench/tidy-page.ts', 'tidyPage');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const outcomes = new Map<Truth, TidyPage.TidyOutcome>();
  const left = samples.values();
  const work = async (): Promise<void> => {
    const browser = await puppeteer.launch({ executablePath, args });
    const page = await openPage(browser);
    for (const sample of left) {
      await openSaved(page, sample);
      await page.evaluate(script);
      outcomes.set(sample.truth, await page.evaluate(tidyIn, force));
      await look?.(page, sample);
      onPage?.(outcomes.size);
    }
    await browser.close();
  };
  await Promise.all(Array.from({ length: pages }, work));
  return outcomes;
}
